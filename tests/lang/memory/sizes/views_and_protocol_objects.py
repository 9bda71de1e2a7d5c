import sys
S = sys.getsizeof
d = {i: i for i in range(100)}
print(S(d.keys()), S(d.items()), S(iter(d.values())), S(reversed(d.items())))  # expect: 40 40 72 72
class A:
    def __len__(self): return 3
    def __getitem__(self, i): return i
print(S(iter(A())), S(reversed(A())), S(enumerate(A())), S(zip(A(), A(), A())), S(map(max, A(), A())))  # expect: 48 48 72 64 48
print(S(A().__len__), S(A.__len__), S(A().__repr__), S(A.__dict__), S(type.__call__), S(int.from_bytes))  # expect: 64 160 48 40 72 72
print(S(range(0)), S(iter(range(0))), S(slice(None)), S(property(None)), S(classmethod(None)), S(staticmethod(None)))  # expect: 48 40 56 80 48 48
