class Base:
    def __init__(self, **kw): print("Base", kw)
class L(Base):
    def __init__(self, l, **kw): print("L", l); super().__init__(**kw)
class R(Base):
    def __init__(self, r, **kw): print("R", r); super().__init__(**kw)
class C(L, R):
    def __init__(self, **kw): super().__init__(**kw)
C(l=1, r=2)  # expect: L 1
# expect: R 2
# expect: Base {}
