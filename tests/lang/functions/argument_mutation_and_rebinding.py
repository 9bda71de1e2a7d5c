def f(l, d, s, n):
    l.append(1); d["k"] = 1; s += "x"; n += 1
    l = []
    return s, n
L, D, S, N = [], {}, "s", 1
print(f(L, D, S, N), L, D, S, N)  # expect: ('sx', 2) [1] {'k': 1} s 1
def g(*a, **k):
    a += (1,)
    k["z"] = 1
    return a, k
t, d = (0,), {"y": 0}
print(g(*t, **d), t, d)  # expect: ((0, 1), {'y': 0, 'z': 1}) (0,) {'y': 0}
