class A:
    def __setattr__(self, n, v): raise AttributeError(n)
a = A()
try:
    x, a.y, z = 1, 2, 3
except AttributeError as e:
    print(e, x, "z" in globals())  # expect: y 1 False
try:
    for a.i in [1]: pass
except AttributeError as e:
    print(e)  # expect: i
try:
    with open_it() as a.f: pass
except NameError as e:
    print(e)  # expect: name 'open_it' is not defined
class M:
    def __enter__(self): return 1
    def __exit__(self, *e): print("exit", e[0].__name__)
try:
    with M() as a.v: print("never")  # expect: exit AttributeError
except AttributeError as e:
    print("target failed", e)  # expect: target failed v
