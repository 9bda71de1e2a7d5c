print(repr("  a ".strip()), repr("  a ".lstrip()), repr("  a ".rstrip()), "xxaxx".strip("x"), "abcba".strip("ab"), "abc".lstrip("cba") == "", repr("\u2003a\xa0".strip()))  # expect: 'a' 'a ' '  a' a c True 'a'
print("a".center(5) + "|", "ab".center(5, "*"), "a".ljust(4, ".") + "|", "a".rjust(4) + "|", "42".zfill(5), "-42".zfill(6), "+".zfill(3), "abc".center(2), "abcd".center(7, "-"))  # expect:   a  | **ab* a...|    a| 00042 -00042 +00 abc --abcd-
print("prefix-body".removeprefix("prefix-"), "body.txt".removesuffix(".txt"), "a".removeprefix("b"), "a".removesuffix(""))  # expect: body body a a
print(repr("a\tb".expandtabs()), repr("\t1\t12".expandtabs(4)), repr("a\tb".expandtabs(0)))  # expect: 'a       b' '    1   12' 'ab'
try:
    "a".center(5, "ab")
except TypeError as e:
    print(e)  # expect: The fill character must be exactly one character long
