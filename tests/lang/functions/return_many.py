def f(): return 1, *[2, 3]
a, *b = f()
print(a, b, f())  # expect: 1 [2, 3] (1, 2, 3)
