f = lambda: (yield 5)
print(list(f()))  # expect: [5]
print(list((lambda n: (yield from range(n)))(3)))  # expect: [0, 1, 2]
