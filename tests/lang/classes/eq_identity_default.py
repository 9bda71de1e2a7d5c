class A: pass
a, b = A(), A()
print(a == a, a == b, a != b, a in [b, a], [a].index(a), hash(a) == hash(a))  # expect: True False True True 0 True
