def f():
		x = 1
		return	x + None
f()
# raises: TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
