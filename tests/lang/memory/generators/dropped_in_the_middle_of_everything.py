class M:
    def __init__(self, n): self.n = n
    def __enter__(self): return self
    def __exit__(self, *a): print("exit", self.n, end=" ")
    def __del__(self): print("del", self.n, end=" ")
def g():
    for x in [M(1), M(2)]:
        with x:
            try:
                yield x.n
            finally:
                print("finally", end=" ")
it = g()
next(it)
del it
print("| dropped")  # expect: finally exit 1 del 2 del 1 | dropped
it = g()
next(it); next(it)
it.close()
print("| closed")  # expect: finally exit 1 finally exit 2 del 1 del 2 | closed
for v in g():
    break
print("| broke")  # expect: finally exit 1 del 2 del 1 | broke
del v
def outer():
    yield from g()
it = outer(); next(it); del it
print("| delegated")  # expect: finally exit 1 del 2 del 1 | delegated
def f(): return next(g())
print(f(), "| temporary")  # expect: finally exit 1 del 2 del 1 1 | temporary
a, *b = g()
print("| unpacked", a, b)  # expect: finally exit 1 finally exit 2 del 1 del 2 | unpacked 1 [2]
l = [x for x in g() if x > 1]
print("| comprehension", l)  # expect: finally exit 1 finally exit 2 del 1 del 2 | comprehension [2]
