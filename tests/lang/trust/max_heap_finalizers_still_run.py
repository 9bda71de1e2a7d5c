# collector: off, auto
# args: --max-heap 16M
# ours-only: CPython has no limit on its heap
class D:
    def __init__(self, n): self.n = n; self.big = None
    def __del__(self): print("del", self.n)
def f():
    d = D(1)
    d.big = [0] * 10**9
try:
    f()
except MemoryError as e:
    print("caught")  # expect: caught
# expect: del 1
try:
    [D(2), [0] * 10**9]
except MemoryError:
    pass
# expect: del 2
print("end")  # expect: end
