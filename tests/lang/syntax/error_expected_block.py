def f():
x = 1
# error: IndentationError: expected an indented block after function definition on line 1
