it = iter(range(3))
print(next(it), it.__length_hint__(), list(it), next(it, "end"), type(it).__name__, type(iter(range(2**70))).__name__)  # expect: 0 2 [1, 2] end range_iterator longrange_iterator
print([x for x in range(10**20, 10**20 + 3)], sum(range(101)), max(range(5)), [*range(-3, 3, 2)])  # expect: [100000000000000000000, 100000000000000000001, 100000000000000000002] 5050 4 [-3, -1, 1]
for i in range(3):
    i = 10
print(i)  # expect: 10
r = range(5)
a, *b = r
print(a, b, list(zip(r, r)), list(r) == [*r])  # expect: 0 [1, 2, 3, 4] [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4)] True
