def f():
    pass
return 5
# error: SyntaxError: 'return' outside function
