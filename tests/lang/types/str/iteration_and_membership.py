print(list("aé😀"), [*"ab"], tuple("xy"), set("aab") == {"a", "b"}, list(enumerate("ab")), list(reversed("abc")), list(zip("ab", "cd")))  # expect: ['a', 'é', '😀'] ['a', 'b'] ('x', 'y') True [(0, 'a'), (1, 'b')] ['c', 'b', 'a'] [('a', 'c'), ('b', 'd')]
print("b" in "abc", "bc" in "abc", "" in "", "abc" in "ab", "x" not in "abc")  # expect: True True True False True
a, b = "xy"
print(a, b, dict.fromkeys("ab"), sorted("hello"), "".join(sorted("hello", reverse=True)))  # expect: x y {'a': None, 'b': None} ['e', 'h', 'l', 'l', 'o'] ollhe
