aaaaaaaaaaaaaaaaaaaaaaa = 1; bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb = None; ccccccccccccccccccccccc = aaaaaaaaaaaaaaaaaaaaaaa + bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
# raises: TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
