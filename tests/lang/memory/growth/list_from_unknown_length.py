import sys
S = sys.getsizeof
class Hint:
    def __init__(self, n): self.n = n
    def __iter__(self): return iter([1, 2, 3])
    def __length_hint__(self): return self.n
for n in [0, 1, 3, 4, 8, 50]:
    print(n, S(list(Hint(n))))  # expect: 0 88
    # expect: 1 120
    # expect: 3 88
    # expect: 4 88
    # expect: 8 120
    # expect: 50 120
def gen(n):
    for i in range(n): yield i
for n in [0, 1, 4, 5, 8, 9, 16, 17]:
    print(n, S(list(gen(n))))  # expect: 0 56
    # expect: 1 88
    # expect: 4 120
    # expect: 5 120
    # expect: 8 120
    # expect: 9 184
    # expect: 16 184
    # expect: 17 248
