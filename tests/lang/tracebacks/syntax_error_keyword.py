def class(): pass
# error: SyntaxError: invalid syntax
