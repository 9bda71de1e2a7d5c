v = "global"
def f():
    v = "enclosing"
    class A:
        a = v
        v = "class"
        b = v
        def m(self): return v
    return A.a if hasattr(A, "a") else None, A.b, A().m()
try:
    print(f())  # expect: ('global', 'class', 'enclosing')
except NameError as e:
    print(e)
def g():
    class A:
        a = v
        def m(self): return v
    return A.a, A().m()
print(g())  # expect: ('global', 'global')
