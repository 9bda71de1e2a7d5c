# collector: off, auto
f = None
def make(g):
    def h(): return g
    return h
for _ in range(100000): f = make(f)
del f
print("freed")  # expect: freed
