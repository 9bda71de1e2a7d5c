gens = [(i * x for x in range(3)) for i in range(3)]
print([list(g) for g in gens])  # expect: [[0, 2, 4], [0, 2, 4], [0, 2, 4]]
i = 5
g = (i + x for x in range(2))
i = 10
print(list(g))  # expect: [10, 11]
def f():
    k = 1
    g = (k for _ in range(2))
    k = 2
    return list(g)
print(f())  # expect: [2, 2]
