def f():
    n = 0
    class C:
        nonlocal n
        n = 5
        def inc(self):
            nonlocal n
            n += 1
            return n
    return [C().inc() for _ in range(3)], n
print(f())  # expect: ([6, 7, 8], 8)
