class D:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
class B: pass
b = B(); b.a = D("a"); b.b = D("b"); del b; print()  # expect: a b
b = B(); b.b = D("b"); b.a = D("a"); del b; print()  # expect: a b
b = B(); b.b = D("b"); b.a = D("a"); b.__dict__.clear(); print()  # expect: a b
b = B(); b.b = D("b"); b.a = D("a"); b.__dict__[1] = D(1); del b; print()  # expect: b a 1
b = B(); b.a = D("a"); b.b = D("b"); d = b.__dict__; del b; print("kept"); d.popitem(); print(list(d)); del d; print()  # expect: kept
# expect: b ['a']
# expect: a
b = B(); b.a = D("a"); b.b = D("b"); d = b.__dict__; b.__dict__ = {}; print("changed"); d.clear(); print()  # expect: changed
# expect: a b
