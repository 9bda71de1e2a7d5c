else:
    pass
# error: SyntaxError: invalid syntax
