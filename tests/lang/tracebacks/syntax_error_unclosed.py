def f():
    return (1,
            2
x = 3
# error: SyntaxError: '(' was never closed
