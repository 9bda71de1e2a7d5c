def f():
    def g(): return v
    g()
    v = 1
f()  # raises: NameError: cannot access free variable 'v' where it is not associated with a value in enclosing scope
