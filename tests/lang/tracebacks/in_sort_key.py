sorted([1, None], key=lambda v: v + 1)
# raises: TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
