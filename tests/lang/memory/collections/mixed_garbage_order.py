# collector: off, auto
import gc
gc.disable()
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
gc.collect()
l = [D("in list"), D("in list 2")]; l.append(l); del l
gc.collect(); print("|")  # expect: in list in list 2 |
d = {"a": D("value"), "b": D("value 2")}; d["d"] = d; del d
gc.collect(); print("|")  # expect: value value 2 |
t = ([], D("in tuple"), D("in tuple 2")); t[0].append(t); del t
gc.collect(); print("|")  # expect: in tuple in tuple 2 |
def f():
    x = D("cell")
    def g(): return g, x
f()
gc.collect(); print("|")  # expect: cell |
o = D("owner"); o.parts = [D("part"), D("part 2")]; o.me = o; del o
gc.collect(); print("|")  # expect: owner part part 2 |
def g():
    v = D("gen local")
    me = yield
    yield v
it = g(); next(it); it.send(it); del it
gc.collect(); print("|")  # expect: gen local |
a = D("a"); b = D("b"); c = D("c")
a.o = [b]; b.o = (c,); c.o = {"a": a}
del c, b, a
gc.collect(); print("|")  # expect: a b c |
