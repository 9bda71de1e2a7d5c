# collector: off, auto
t = ()
for _ in range(1000000): t = (t,)
try:
    repr(t)
except RecursionError as e:
    print("repr", type(e).__name__)  # expect: repr RecursionError
del t
print("freed")  # expect: freed
