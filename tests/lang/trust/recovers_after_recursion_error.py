def f(): f()
for _ in range(5):
    try:
        f()
    except RecursionError:
        pass
def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n
d = depth(0)
print(d > 900, depth(0) == d)  # expect: True True
