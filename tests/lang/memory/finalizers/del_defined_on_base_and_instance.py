class A:
    def __del__(self): print("A.del")
class B(A): pass
class C(A):
    def __del__(self): print("C.del"); super().__del__()
B()  # expect: A.del
C()  # expect: C.del
# expect: A.del
b = B()
b.__del__ = lambda: print("never")
del b  # expect: A.del
print("done")  # expect: done
