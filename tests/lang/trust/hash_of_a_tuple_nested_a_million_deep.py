# collector: off, auto
# ours-only: CPython 3.13.0 overflows the stack here
t = ()
for _ in range(1000000): t = (t,)
try:
    hash(t)
except RecursionError:
    pass
print("no crash")  # expect: no crash
