True = 1
# error: SyntaxError: cannot assign to True
