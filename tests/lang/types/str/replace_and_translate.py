print("aaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".replace("b", ""), "aXbX".replace("X", "YY"), "abc".replace("x", "y"), "aaa".replace("aa", "b"), "".replace("", "x"), "ab".replace("", "-", 1), "abc".replace("b", "é"), "a".replace("a", "b", count=1))  # expect: bba -a-b-c- ac aYYbYY abc ba x -ab aéc b
t = str.maketrans("abc", "xyz", "d")
print("aabbccdd".translate(t), "abc".translate({97: None, 98: "BB", 99: 67}), str.maketrans({"a": 1, 98: "c"}), "hello".translate({}))  # expect: xxyyzz BBC {97: 1, 98: 'c'} hello
