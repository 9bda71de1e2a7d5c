def f():
    a = 1
    l1 = locals()
    a = 2
    l2 = locals()
    return l1["a"], l2["a"], l1 is l2
print(f())  # expect: (1, 2, False)
def g(x):
    def h(): return x
    return locals()
print(sorted(g(1)))  # expect: ['h', 'x']
