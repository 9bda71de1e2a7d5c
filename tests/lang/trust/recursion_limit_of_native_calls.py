# collector: off, auto
l = []
for _ in range(9996): l = [l]
try:
    print(len(repr(l)))
except RecursionError as e:
    print(type(e).__name__)  # expect: 19994
for _ in range(10): l = [l]
try:
    repr(l)
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded while getting the repr of an object
a = b = None
a, b = [], []
for _ in range(20000): a = [a]; b = [b]
try:
    a == b
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded in comparison
