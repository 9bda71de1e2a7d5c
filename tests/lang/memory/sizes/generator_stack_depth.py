import sys
S = sys.getsizeof
def a(x): yield f(x, x, x, x)
def b(x): yield [x, x, x, x, x, x]
def c(x): yield {x: x, 1: 2, 3: 4}
def d(x): yield x if x else x
def e(x):
    with x as y: yield y
def f(x):
    for i in x:
        for j in i:
            yield j
def g(x): yield x.a.b(1, k=2)
def h(x): yield f"{x}{x}{x!r:>{x}}"
def i(x): x[0] = yield
def j(x): return (yield), (yield)
def k(x): yield lambda: x
def l(x): yield x < x < x
def m(x): yield [y for y in x]
def n(x): yield x[1:2]
def o(x): import sys; yield
def p(x):
    class K: pass
    yield
def q(x):
    try: yield
    except ValueError as e: pass
def r(x): yield f(*x, **x)
def s(x): x += yield x
def t(x): assert x, (yield)
for fn in [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t]:
    print(fn.__name__, S(fn(1)), fn.__code__.co_stacksize)  # expect: a 216 6
    # expect: b 216 6
    # expect: c 216 6
    # expect: d 184 2
    # expect: e 224 6
    # expect: f 208 3
    # expect: g 208 5
    # expect: h 208 5
    # expect: i 192 3
    # expect: j 184 2
    # expect: k 184 2
    # expect: l 192 3
    # expect: m 208 4
    # expect: n 192 3
    # expect: o 192 2
    # expect: p 208 4
    # expect: q 208 4
    # expect: r 208 5
    # expect: s 184 2
    # expect: t 184 2
