s = set(range(8)); s.remove(3); s.remove(5); s.add(35)
print(list(s))  # expect: [0, 1, 2, 4, 35, 6, 7]
s = set(range(8)); s.remove(3); s.remove(5); s.add(67); s.add(99)
print(list(s))  # expect: [0, 1, 2, 99, 4, 67, 6, 7]
s = set(range(12))
for i in (1, 2, 3, 4, 5): s.remove(i)
s.add(33); s.add(65); s.add(97); s.add(129)
print(list(s))  # expect: [0, 129, 97, 65, 33, 6, 7, 8, 9, 10, 11]
s = {1, 2, 3}; s.discard(2); s.add(10); s.add(18)
print(list(s), s.pop(), s.pop(), s)  # expect: [18, 1, 10, 3] 18 1 {10, 3}
