def f1(): pass
def f2(a): return a
def f3(a, b): return a + b
def f4(a, b, c): return a(b, c)
def f5(a): return a.x.y.z
def f6(a): return [a, a, a]
def f7(a): return (a, (a, (a, a)))
def f8(a): return a(a(a(a)))
def f9(a): return {**a, "k": 1}
def f10(a):
    for x in a: pass
def f11(a):
    while a: a -= 1
def f12(a):
    try: a()
    except ValueError: pass
def f13(a):
    try: a()
    finally: a()
def f14(a):
    with a: pass
def f15(a): return [x for x in a if x]
def f16(a): return {x: y for x, y in a}
def f17(a): return lambda: a
def f18(a): del a[0]
def f19(a): a[0] = a[1] = a[2]
def f20(a): a.b += 1
def f21(a): return not a or a and a
def f22(a): raise ValueError(a) from a
def f23(a): x, *y = a
def f24(a): return f"{a}-{a:>{a}}"
def f25(a): return a[1:2:3]
def f26(a): return a < a <= a
def f27(a, *b, **c): return a(*b, **c)
def f28(a): return a(1, 2, x=3)
def f29(a): return a.m(1, 2, 3)
def f30(a): import math; from math import pi
print([f.__code__.co_stacksize for f in [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10]])  # expect: [1, 1, 2, 4, 1, 3, 4, 7, 3, 2]
print([f.__code__.co_stacksize for f in [f11, f12, f13, f14, f15, f16, f17, f18, f19, f20]])  # expect: [2, 4, 4, 6, 4, 6, 2, 2, 4, 3]
print([f.__code__.co_stacksize for f in [f21, f22, f23, f24, f25, f26, f27, f28, f29, f30]])  # expect: [2, 3, 2, 5, 4, 3, 5, 6, 5, 2]
