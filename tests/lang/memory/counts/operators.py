import sys
G = sys.getrefcount
class A:
    def __add__(self, o): return G(self), G(o)
    def __radd__(self, o): return G(self)
    def __eq__(self, o): print(G(self), G(o)); return True
    def __getitem__(self, k): return G(self), G(k)
    def __contains__(self, k): return G(k) > 0 and print(G(k)) is None
    def __call__(self, v): return G(self), G(v)
    def __len__(self): print(G(self)); return 0
    def __iadd__(self, o): print(G(self), G(o)); return self
a, b = A(), A()
print(a + b, A() + a, a + A())  # expect: (4, 4) (3, 4) (4, 3)
a == b  # expect: 4 4
print(a[b], a[A()], A()[a])  # expect: (4, 4) (4, 3) (3, 4)
b in a  # expect: 4
print(a(b), a(A()), A()(b))  # expect: (4, 5) (4, 4) (3, 5)
len(a); len(A())  # expect: 4
# expect: 3
a += b  # expect: 4 4
a += A()  # expect: 4 3
print(1 + a)  # expect: 4
