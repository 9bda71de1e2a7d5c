def f(): return 1
value = (
    f() +
    f() +
    None
)
# raises: TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
