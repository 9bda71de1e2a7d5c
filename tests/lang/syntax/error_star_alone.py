*a = 1
# error: SyntaxError: starred assignment target must be in a list or tuple
