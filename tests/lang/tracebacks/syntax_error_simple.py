x = 1
y = = 2
# error: SyntaxError: invalid syntax
