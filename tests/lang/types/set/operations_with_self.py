s = {1, 2}
s |= s; s &= s
print(s)  # expect: {1, 2}
s ^= s
print(s)  # expect: set()
s = {1, 2}
s -= s
print(s)  # expect: set()
s = {1}
s.update(s); s.intersection_update(s)
print(s, s.issubset(s), s < s, s == s, s | s == s)  # expect: {1} True False True True
s.difference_update(s)
print(s)  # expect: set()
