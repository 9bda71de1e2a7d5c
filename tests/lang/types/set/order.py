print({3, 1, 2}, {10, 2, 33, 4}, set(range(10, 0, -1)), {8, 0, 16}, {"a"}, set([100, 5, 1000]))  # expect: {1, 2, 3} {33, 10, 2, 4} {1, 2, 3, 4, 5, 6, 7, 8, 9, 10} {8, 0, 16} {'a'} {1000, 100, 5}
print({-1, -2, 1}, set([64, 32, 8, 0]), {1.5, 2, "x"} == {2, "x", 1.5}, set("hello"), {"spam", "eggs", "ham"}, frozenset("world"))  # expect: {1, -1, -2} {64, 8, 32, 0} True {'e', 'h', 'l', 'o'} {'spam', 'eggs', 'ham'} frozenset({'d', 'r', 'o', 'w', 'l'})
print(set(range(20)) - {3, 4}, {i * 7 % 50 for i in range(12)}, sorted({"b", "a"}), list({1, 2, 3})[0])  # expect: {0, 1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19} {0, 35, 6, 7, 42, 13, 14, 49, 20, 21, 27, 28} ['a', 'b'] 1
s = {1, 2, 3}
s.remove(1); s.add(9); s.add(17)
print(s, {*s, 1}, repr(set()), repr(frozenset()), repr(frozenset([1])))  # expect: {9, 2, 3, 17} {1, 2, 3, 9, 17} set() frozenset() frozenset({1})
