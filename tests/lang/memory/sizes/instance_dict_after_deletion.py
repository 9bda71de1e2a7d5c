import sys
S = sys.getsizeof
class A: pass
def new():
    a = A(); a.x = 1; a.y = 2
    return a
a = new(); del a.__dict__; a.x = 2
print(S(a.__dict__))  # expect: 296
a = new(); del a.__dict__
print(S(a.__dict__), a.__dict__)  # expect: 288 {}
a = new(); del a.__dict__; hasattr(a, "x"); a.x = 1
print(S(a.__dict__))  # expect: 184
a = new(); a.__dict__ = {}; del a.__dict__; a.x = 2
print(S(a.__dict__))  # expect: 272
a = new()
try: del a.late
except AttributeError as e: print(e)  # expect: 'A' object has no attribute 'late'
b = new(); b.late = 1
print(S(b.__dict__), list(b.__dict__))  # expect: 256 ['x', 'y', 'late']
a = new(); a.__dict__.popitem()
print(S(a.__dict__))  # expect: 832
class L(list): pass
a = L(); a.x = 1
print(S(a.__dict__), S(L().__dict__))  # expect: 304 304
c = new().__dict__.copy(); c.pop("x"); c["x"] = 3
print(S(c), list(c), S(dict(c)))  # expect: 240 ['y', 'x'] 272
