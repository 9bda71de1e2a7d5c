# collector: off, auto
import gc
gc.disable()
class D:
    def __init__(self, n): self.n = n; self.o = None
    def __del__(self): print(self.n, end=" ")
gc.collect()
def ring(*names):
    xs = [D(n) for n in names]
    for i, x in enumerate(xs): x.o = xs[(i + 1) % len(xs)]
ring(*"abcde")
gc.collect()
print("creation order")  # expect: a b c d e creation order
def back(*names):
    xs = [D(n) for n in names]
    for i, x in enumerate(xs): x.o = xs[i - 1]
back(*"abcde")
gc.collect()
print("backwards ring")  # expect: a b c d e backwards ring
a = D("a"); a.o = a; b = D("b"); b.o = b
del b, a
gc.collect()
print("two selves")  # expect: a b two selves
x = D("child"); p = D("parent"); p.o = [p, x]; del x, p
gc.collect()
print("child first, made first")  # expect: child parent child first, made first
p = D("parent"); p.o = [p, D("child")]; del p
gc.collect()
print("parent made first")  # expect: parent child parent made first
