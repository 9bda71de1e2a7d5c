# collector: off, auto
# ours-only: CPython 3.13.0 crashes when it frees a long chain of suspended generators
def g(inner):
    yield inner
it = None
for _ in range(100000):
    n = g(it)
    next(n)
    it = n
del it, n
print("freed")  # expect: freed
