# collector: off, auto
l = []
for _ in range(1000000): l = [l]
print("built")  # expect: built
try:
    repr(l)
except RecursionError as e:
    print("repr", type(e).__name__)  # expect: repr RecursionError
m = []
for _ in range(1000000): m = [m]
try:
    l == m
except RecursionError as e:
    print("==", type(e).__name__)  # expect: == RecursionError
del l, m
print("freed")  # expect: freed
