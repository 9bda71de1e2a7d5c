fs = [lambda: i for i in range(3)]
print([f() for f in fs])  # expect: [2, 2, 2]
gs = [lambda i=i: i for i in range(3)]
print([g() for g in gs])  # expect: [0, 1, 2]
hs = [(lambda j: lambda: j)(i) for i in range(3)]
print([h() for h in hs])  # expect: [0, 1, 2]
def f():
    x = 10
    a = [lambda: x for _ in range(2)]
    x = 20
    return [g() for g in a]
print(f())  # expect: [20, 20]
