def f(a, a): pass
# error: SyntaxError: duplicate argument 'a' in function definition
