class A:
    def f(self): raise NotImplementedError("A.f")
class B(A):
    def f(self):
        return super().f()
B().f()
# raises: NotImplementedError: A.f
