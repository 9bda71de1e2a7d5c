def f():
    break
# error: SyntaxError: 'break' outside loop
