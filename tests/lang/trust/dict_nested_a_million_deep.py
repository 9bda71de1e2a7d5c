# collector: off, auto
d = {}
for _ in range(1000000): d = {1: d}
try:
    repr(d)
except RecursionError as e:
    print("repr", type(e).__name__)  # expect: repr RecursionError
del d
print("freed")  # expect: freed
