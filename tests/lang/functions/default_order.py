def p(x):
    print(x)
    return x
def f(a=p(1), *, b=p(2), c=p(3)): pass  # expect: 1
# expect: 2
# expect: 3
print(f.__defaults__, f.__kwdefaults__)  # expect: (1,) {'b': 2, 'c': 3}
