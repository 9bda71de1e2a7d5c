class A: pass
a = A()
l = [0] * 4
d = {}
a.x, l[1], d["k"], (a.y, *l[2:4]) = 1, 2, 3, (4, 5, 6)
print(a.x, a.y, l, d)  # expect: 1 4 [0, 2, 5, 6] {'k': 3}
l[0:2], a.x = "xy", l
print(l, a.x is l)  # expect: ['x', 'y', 5, 6] True
(a.z) = 5
[a.w] = [6]
print(a.z, a.w)  # expect: 5 6
for a.i, l[0] in zip("ab", "cd"): pass
print(a.i, l[0])  # expect: b d
with_target = {}
class M:
    def __enter__(self): return (1, [2, 3])
    def __exit__(self, *e): pass
with M() as (with_target["a"], [with_target["b"], with_target["c"]]): pass
print(with_target)  # expect: {'a': 1, 'b': 2, 'c': 3}
