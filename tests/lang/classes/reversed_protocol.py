class A:
    def __len__(self): return 3
    def __getitem__(self, i): return i
print(list(reversed(A())))  # expect: [2, 1, 0]
class B:
    def __reversed__(self): return "rev"
print(reversed(B()))  # expect: rev
class C:
    __reversed__ = None
reversed(C())  # raises: TypeError: 'C' object is not reversible
