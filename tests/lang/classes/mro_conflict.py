class X: pass
class Y: pass
class A(X, Y): pass
class B(Y, X): pass
class C(A, B): pass  # raises: TypeError: Cannot create a consistent method resolution order (MRO) for bases X, Y
