if True
    pass
# error: SyntaxError: expected ':'
