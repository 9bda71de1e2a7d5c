def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
inc, get = counter()
inc(); inc(5)
print(get())  # expect: 6
inc2, get2 = counter()
print(inc2(), get2(), get())  # expect: 1 1 6
