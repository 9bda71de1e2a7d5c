import weakref
class A: pass
def watch(o, n): return weakref.ref(o, lambda w: print(n, end=" "))
refs = []
def new(n):
    a = A(); refs.append(watch(a, n)); return a
x = new("del"); del x
x = new("rebind"); x = 1
l = [new("pop")]; l.pop()
l = [new("clear")]; l.clear()
l = [new("item")]; l[0] = 0
l = [new("slice")]; l[:] = []
d = {1: new("value")}; d[1] = 0
d = {1: new("pop value")}; d.pop(1)
s = {new("set")}; s.clear()
t = (new("tuple"),); t = 0
a = A(); a.x = new("attribute"); del a.x
a.x = new("with owner"); del a
def f(p): pass
f(new("argument"))
new("unused")
[new("in list")][0]
def g(): y = new("local")
g()
it = iter([new("iterated")]); next(it); list(it)
h = (lambda v: lambda: v)(new("closure")); h = 0
gen = (v for v in [new("generator")]); next(gen); gen.close()
try: raise ValueError(new("exception"))
except ValueError: pass
print()  # expect: del rebind pop clear item slice value pop value set tuple attribute with owner argument unused in list local iterated closure generator exception
print([r() for r in refs] == [None] * len(refs), len(refs))  # expect: True 20
