# collector: off, auto
import gc
gc.collect()
class A: pass
x = A()
l = [x]; d = {"k": x}; t = (x, 1); s = {x}
a = A(); a.attr = x
names = []
for r in gc.get_referrers(x):
    if r is l: names.append("list")
    elif r is d: names.append("dict")
    elif r is t: names.append("tuple")
    elif r is s: names.append("set")
    elif r is a: names.append("instance")
    elif r is globals(): names.append("globals")
print(sorted(names))  # expect: ['dict', 'globals', 'instance', 'list', 'set', 'tuple']
def f():
    y = []
    return len(gc.get_referrers(y))
print(f())  # expect: 0
def g():
    y = []
    def h(): return y
    return [type(r).__name__ for r in gc.get_referrers(y)]
print(g())  # expect: ['cell']
print(gc.get_referrers())  # expect: []
z = [x, x]
print(sum(1 for r in gc.get_referrers(x) if r is z))  # expect: 1
print(gc.get_referrers(l, d) != [], len([r for r in gc.get_referrers(10**10 + len(l))]))  # expect: True 0
