__debug__ = 1
# error: SyntaxError: cannot assign to __debug__
