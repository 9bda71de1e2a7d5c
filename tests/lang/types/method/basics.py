class A:
    def m(self, x): "doc"; return x
a = A()
m = a.m
print(m(1), m.__func__(a, 2), m.__self__ is a, m.__doc__, m.__name__, type(m).__name__, m == a.m, m != A().m)  # expect: 1 2 True doc m method True True
t = type(m)
n = t(lambda s, y: (s, y), 5)
print(n(6), n.__self__)  # expect: (5, 6) 5
try:
    m.attr = 1
except AttributeError as e:
    print(e)  # expect: 'method' object has no attribute 'attr' and no __dict__ for setting new attributes
try:
    t(1, 2)
except TypeError as e:
    print(e)  # expect: first argument must be callable
