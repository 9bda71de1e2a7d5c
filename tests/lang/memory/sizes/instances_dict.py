import sys
S = sys.getsizeof
class A: pass
class B:
    def __init__(self):
        self.x = 1
        self.y = 2
class C:
    def __init__(self):
        self.a = self.b = self.c = self.d = self.e = 1
print(S(A()), S(B()), S(C()))  # expect: 48 48 48
a = A()
a.anything = 5
print(S(a))  # expect: 48
for i in range(100): setattr(a, f"k{i}", i)
print(S(a))  # expect: 48
