def f(n):
    try:
        return f(n + 1)
    except RecursionError:
        return "caught"
print(f(0))  # expect: caught
depth = 0
def g():
    global depth
    depth += 1
    g()
try:
    g()
except RecursionError as e:
    print(depth, e)  # expect: 999 maximum recursion depth exceeded
