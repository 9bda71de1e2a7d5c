class A:
    def __eq__(self, o): return True
class B(A): pass
class C(A): __hash__ = object.__hash__
class D(A):
    def __hash__(self): return 5
for k in (A, B, C, D):
    try:
        hash(k())
        print(k.__name__, "hashable")
    except TypeError as e:
        print(e)  # expect: unhashable type: 'A'
        # expect: unhashable type: 'B'
        # expect: C hashable
        # expect: D hashable
