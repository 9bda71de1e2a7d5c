# collector: off, auto
import gc
gc.disable()
saved = []
class R:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n)
        if self.n == 1: saved.append(self)
gc.collect()
ns = [R(i) for i in range(3)]
for i in range(3): ns[i].next = ns[(i + 1) % 3]
del ns
print(gc.collect())  # expect: del 0
# expect: del 1
# expect: del 2
# expect: 0
print(saved[0].next.next.next is saved[0], [gc.is_finalized(x) for x in (saved[0], saved[0].next, saved[0].next.next)])  # expect: True [True, True, True]
saved.clear()
print(gc.collect())  # expect: 3
