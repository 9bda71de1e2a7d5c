del f()
# error: SyntaxError: cannot delete function call
