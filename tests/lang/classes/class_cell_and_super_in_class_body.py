class A:
    def who(self): return __class__
class B(A): pass
print(B().who() is A)  # expect: True
