import sys
S = sys.getsizeof
class A: pass
xs = [A() for _ in range(3)]
xs[0].x = 1; xs[0].y = 2
xs[1].y = 1; xs[1].x = 2
print(list(xs[0].__dict__), list(xs[1].__dict__))  # expect: ['x', 'y'] ['y', 'x']
xs[2].__dict__["k"] = 1
print(S(xs[0].__dict__) == S(xs[1].__dict__), list(xs[2].__dict__))  # expect: True ['k']
a = A()
a.__dict__.update({f"k{i}": i for i in range(5)})
print(len(a.__dict__), a.k3)  # expect: 5 3
a.__dict__.pop("k0"); a.__dict__["k0"] = 9
print(list(a.__dict__), a.k0)  # expect: ['k1', 'k2', 'k3', 'k4', 'k0'] 9
d = a.__dict__
del a
print(d["k1"], len(d), S(d) > 64)  # expect: 1 5 True
b = A(); b.p = 1
d = b.__dict__
b.__dict__ = {"q": 2}
b.p = 3
print(d, b.__dict__)  # expect: {'p': 1} {'q': 2, 'p': 3}
