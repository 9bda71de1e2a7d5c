f(**a, *b)
# error: SyntaxError: iterable argument unpacking follows keyword argument unpacking
