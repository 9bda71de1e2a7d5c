# collector: off, auto
import gc
gc.disable()
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
gc.collect()
ns = [N(i) for i in range(6)]
for i in range(6): ns[i].next = ns[(i + 1) % 6]
held = ns[3]
del ns
gc.collect(0)
del held
gc.collect()
print("after collect(0) while node 3 was held")  # expect: 3 4 5 0 1 2 after collect(0) while node 3 was held
