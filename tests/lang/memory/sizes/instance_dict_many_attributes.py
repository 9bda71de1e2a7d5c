import sys
S = sys.getsizeof
class A: pass
a = A()
out = []
for i in range(32):
    setattr(a, f"k{i}", i)
    out.append((i + 1, S(a.__dict__)))
print(out[:2], out[28:])  # expect: [(1, 296), (2, 296)] [(29, 296), (30, 1584), (31, 1584), (32, 1584)]
b = A()
for i in range(30): setattr(b, f"k{i}", i)
print(S(b.__dict__))  # expect: 1584
