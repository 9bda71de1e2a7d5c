import sys
S = sys.getsizeof
def g0(): yield
def g1(a): yield a
def g2(a):
    b = a
    yield b
def g3(a):
    b = c = d = a
    yield a + b * (c - d)
def g4(*a):
    for x in a:
        yield x
def g5(a):
    yield from a
def g6(a):
    try:
        yield a
    finally:
        pass
print(S(g0()), S(g1(1)), S(g2(1)), S(g3(1)))  # expect: 176 184 192 224
print(S(g4(1)), S(g5([])), S(g6(1)))  # expect: 192 192 200
print(S(i for i in []), S(i for i in [] for j in []), S((i, j) for i in [] for j in [] if i))  # expect: 192 208 216
