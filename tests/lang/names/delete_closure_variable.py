def f():
    x = 1
    def g(): return x
    print(g())
    del x
    try:
        g()
    except NameError as e:
        print(type(e).__name__, e)
    x = 3
    print(g())
f()  # expect: 1
# expect: NameError cannot access free variable 'x' where it is not associated with a value in enclosing scope
# expect: 3
