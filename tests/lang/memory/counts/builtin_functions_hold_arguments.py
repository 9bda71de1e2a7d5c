import sys
G = sys.getrefcount
x = []
class P:
    def __repr__(self): return str(G(self))
    def __len__(self): return G(self)
    def __hash__(self): return G(self)
    def __iter__(self): return iter([G(self)])
    def __bool__(self): print("bool", G(self)); return True
    def __int__(self): return G(self)
    def __index__(self): return G(self)
    def __abs__(self): return G(self)
    def __lt__(self, o): print("lt", G(self), G(o)); return False
    def __format__(self, s): return str(G(self))
    def __contains__(self, k): print("contains", G(self), G(k)); return True
p = P()
print(repr(p), str(p), len(p), hash(p), list(p), int(p), abs(p), f"{p}", format(p), [p], (p,), {1: p})  # expect: 4 4 4 4 [4] 4 4 5 5 [6] (6,) {1: 7}
print(repr(P()), len(P()), list(P()), int(P()), f"{P()}", [P()])  # expect: 3 3 [3] 3 4 [3]
bool(p); bool(P())  # expect: bool 4
# expect: bool 3
x in p; [] in p  # expect: contains 4 4
# expect: contains 4 3
max(p, p); sorted([p, P()]); min([p, p])  # expect: lt 10 10
# expect: lt 4 5
# expect: lt 10 10
print("abcdef"[p:], range(p))  # expect: ef range(0, 4)
isinstance(p, P)
print(*map(lambda v: G(v), [p, P()]), *filter(lambda v: print("f", G(v)), [p]))  # expect: f 5
# expect: 5 4
