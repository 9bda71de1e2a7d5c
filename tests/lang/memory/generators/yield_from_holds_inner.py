import sys
def inner(v):
    yield v
    yield v
def outer(v):
    yield from inner(v)
x = []
it = outer(x)
print(sys.getrefcount(x))  # expect: 3
next(it)
print(sys.getrefcount(x), sys.getrefcount(it.gi_yieldfrom))  # expect: 4 2
it.close()
print(sys.getrefcount(x))  # expect: 2
