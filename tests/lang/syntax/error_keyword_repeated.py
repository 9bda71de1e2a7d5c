f(a=1, a=2)
# error: SyntaxError: keyword argument repeated: a
