print({x % 3: x for x in range(10)})  # expect: {0: 9, 1: 7, 2: 8}
print(sorted({x % 3 for x in range(10)}))  # expect: [0, 1, 2]
print({k: v for v, k in enumerate("abc")})  # expect: {'a': 0, 'b': 1, 'c': 2}
print({"a": 1 for _ in []}, {*[]} == set())  # expect: {} True
