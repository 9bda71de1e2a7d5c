class A:
    items = []
    n = 0
a, b = A(), A()
a.items.append(1)
a.n += 1
print(b.items, a.n, b.n, A.n, "n" in a.__dict__)  # expect: [1] 1 0 0 True
A.n = 10
print(a.n, b.n)  # expect: 1 10
class B(A): pass
B.n = 5
print(A.n, B.n, B().n, a.n)  # expect: 10 5 5 1
