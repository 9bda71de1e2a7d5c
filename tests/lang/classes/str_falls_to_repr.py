class A:
    def __repr__(self): return "A()"
print(str(A()), f"{A()}", [A()], {"k": A()}, (A(),), "%s %r" % (A(), A()))  # expect: A() A() [A()] {'k': A()} (A(),) A() A()
class B:
    def __str__(self): return "B"
print(str(B()), repr(B()).startswith("<__main__.B object at"))  # expect: B True
