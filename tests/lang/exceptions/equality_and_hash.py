a, b = ValueError(1), ValueError(1)
print(a == b, a == a, hash(a) == hash(a), a in [b])  # expect: False True True False
