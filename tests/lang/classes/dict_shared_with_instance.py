class A: pass
a = A()
d = a.__dict__
a.q = 1
d["r"] = 2
print(d, a.r, a.__dict__ is d)  # expect: {'q': 1, 'r': 2} 2 True
d.clear()
print(hasattr(a, "q"))  # expect: False
