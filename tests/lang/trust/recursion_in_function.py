def f(): return f()
try:
    f()
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded
def a(): return b()
def b(): return a()
try:
    a()
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded
