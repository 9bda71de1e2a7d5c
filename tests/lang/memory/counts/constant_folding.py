def f(): return 2 ** 10
def g(): return "a" * 10
def h(): return (1, 2) + (3,)
def i(): return "a" * 5000
def j(): return -5 + 3 * 2
def k(): return 1 < 2
def l(): return not True
def m(): return (1, 2)[0]
def n(): return "abc"[1]
def o(): return 1 << 3 | 4
def p(): return 10 / 4
def q(): return 1 if True else 2
def r(): return x in [1, 2, 3]
def s(): return x in {1, 2, 3}
def t(): return 2 ** 1000
def u(): return 1 / 0
for fn in [f, g, h, j, k, l, m, n, o, p, q, r, s, u]:
    print(fn.__name__, [c for c in fn.__code__.co_consts])  # expect: f [None, 1024]
    # expect: g [None, 'aaaaaaaaaa']
    # expect: h [None, (1, 2, 3)]
    # expect: j [None, 1]
    # expect: k [None, 1, 2]
    # expect: l [None, False]
    # expect: m [None, 1]
    # expect: n [None, 'b']
    # expect: o [None, 12]
    # expect: p [None, 2.5]
    # expect: q [None, 1]
    # expect: r [None, (1, 2, 3)]
    # expect: s [None, frozenset({1, 2, 3})]
    # expect: u [None, 1, 0]
print(len(i.__code__.co_consts), len(t.__code__.co_consts))  # expect: 3 3
