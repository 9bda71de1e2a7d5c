lambda: x = 1
# error: SyntaxError: cannot assign to lambda
