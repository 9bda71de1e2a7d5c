class L:
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return self.n
    def __init__(self, n): self.n = n
print(list(L(0)), list(L(1000)), list(L(1)))  # expect: [1, 2] [1, 2] [1, 2]
for n in [-1, "a", 2**70]:
    try:
        print(list(L(n)))
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)  # expect: ValueError __length_hint__() should return >= 0
        # expect: TypeError __length_hint__ must be an integer, not str
        # expect: OverflowError Python int too large to convert to C ssize_t
class N:
    def __iter__(self): return iter([1])
    def __length_hint__(self): return NotImplemented
print(list(N()))  # expect: [1]
try:
    list(L(10**17))
except MemoryError:
    print("MemoryError")  # expect: MemoryError
