class A:
    def __class_getitem__(cls, k): return (cls.__name__, k)
class B(A): pass
print(A[int], B[1, 2])  # expect: ('A', <class 'int'>) ('B', (1, 2))
class C: pass
C[0]  # raises: TypeError: type 'C' is not subscriptable
