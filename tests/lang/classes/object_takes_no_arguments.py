class A: pass
for f in [lambda: A(1), lambda: object(1), lambda: A(x=1)]:
    try:
        f()
    except TypeError as e:
        print(e)  # expect: A() takes no arguments
        # expect: object() takes no arguments
        # expect: A() takes no arguments
