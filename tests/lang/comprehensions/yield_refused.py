def f():
    return [(yield x) for x in range(3)]
# error: SyntaxError: 'yield' inside list comprehension
