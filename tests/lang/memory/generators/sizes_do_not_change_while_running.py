import sys
S = sys.getsizeof
def g(a, b):
    for i in range(3):
        c = [a, b, i]
        yield c
it = g(1, 2)
print(S(it))  # expect: 224
next(it)
print(S(it))  # expect: 224
list(it)
print(S(it))  # expect: 224
it.close()
print(S(it), S(g(1, 2)))  # expect: 224 224
def h():
    x = yield 1
    y = yield from [x]
    return y
print(S(h()))  # expect: 200
