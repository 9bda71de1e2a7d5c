def g(n):
    for i in range(n):
        yield i
print(list(g(3)), sum(g(5)), tuple(g(2)))  # expect: [0, 1, 2] 10 (0, 1)
it = g(2)
print(next(it), next(it), next(it, "end"), next(it, "end"))  # expect: 0 1 end end
print(iter(it) is it, type(it).__name__)  # expect: True generator
