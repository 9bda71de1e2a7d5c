import sys
G = sys.getrefcount
class C:
    __match_args__ = ("a",)
    def __eq__(self, o):
        print("eq", G(self))
        return False
    @property
    def a(self):
        print("a", G(self))
        return val
class V: pass
val = V()
def f(s):
    match s:
        case 1: pass
        case C(a=1) if print("guard"): pass
        case C(x) if print("guard", G(s), G(x)): pass
        case C(x) as y:
            print(G(s), G(x))
f(C())
c = C()
match c:
    case 1: pass
    case C(x): print(G(c), G(x))
def g():
    match V():
        case V() as v if print(G(v)): pass
        case V() as v if print(G(v)) is None: print(G(v))
        case _: pass
g()
def h():
    v = V()
    match [v, v, v]:
        case [a, b]: pass
        case [a, *b] if print(G(v), G(a), G(b)): pass
        case [a, *b]: print(G(v), G(a), G(b))
    match {"k": v, "z": v}:
        case {"k": 1}: pass
        case {"k": x, **r} if print(G(v), G(r)): pass
        case {"k": x, **r}: print(G(v), G(x), G(r))
    match v:
        case 1 | V() as w: print(G(v), G(w))
    match (v, v):
        case (1, x) | (x, 1): pass
        case (V() as x, V()) | (x, _): print(G(v), G(x))
h()
class D:
    def __del__(self): print("del")
def k():
    match D():
        case 1: print("one")
        case int(): print("int")
        case str(): print("str")
    print("end")
    match D():
        case D(): print("body")
        case _: pass
    print("end")
    match [D(), 2]:
        case [_, 3]: pass
        case [x, 3]: pass
        case [x, 2]: print("caught")
    print("x lives")
k()
for fn in (f, g, h, k):
    print(fn.__code__.co_varnames, fn.__code__.co_stacksize)
def m1(x):
    match x:
        case {"a": [1, *_, {"b": c}], **k}: return c, k
        case (1 | 2 | 3 as q, [*r], P(s, t=u)): return q
        case _ if x: return 3
def m2(x):
    match x:
        case {}: return 1
        case [_, a, *_, b]: return 2
        case a.b.c | d.e: return 3
        case {a.b: 1, a.c: 2, **z}: return 4
def m3(x):
    for i in x:
        match i:
            case 0: continue
            case 1: break
            case [a] if a: return
    else:
        return 5
for fn in (m1, m2, m3):
    print(fn.__code__.co_varnames, fn.__code__.co_stacksize, fn.__code__.co_names)
# expect: eq 5
# expect: a 5
# expect: a 5
# expect: guard 3 3
# expect: a 5
# expect: 3 3
# expect: eq 5
# expect: a 4
# expect: 2 3
# expect: 3
# expect: 2
# expect: 2
# expect: 8 8 2
# expect: 5 5 2
# expect: 9 2
# expect: 7 7 2
# expect: 8 8
# expect: 8 8
# expect: del
# expect: end
# expect: del
# expect: body
# expect: end
# expect: caught
# expect: x lives
# expect: del
# expect: ('s', 'x', 'y') 8
# expect: ('v',) 6
# expect: ('v', 'a', 'b', 'x', 'r', 'w') 8
# expect: ('x',) 4
# expect: ('x', 'c', 'k', 'q', 'r', 's', 'u') 8 ('P',)
# expect: ('x', 'a', 'b', 'z') 6 ('b', 'c', 'd', 'e')
# expect: ('x', 'i', 'a') 4 ()
