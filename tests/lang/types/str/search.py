s = "hello world hello"
print(s.find("hello"), s.find("hello", 1), s.rfind("hello"), s.find("zz"), s.index("o"), s.rindex("o"), s.count("l"), s.count(""), s.count("lo", 0, 5), s.find("", 5), s.find("", 99))  # expect: 0 12 12 -1 4 16 5 18 1 5 -1
print(s.startswith("hell"), s.startswith(("x", "h")), s.startswith("world", 6), s.endswith("lo"), s.endswith("wor", 0, 9), "ell" in s, "" in s, "é" in s)  # expect: True True True True True True True False
print("aaaa".count("aa"), "abc".find("c", -1), "abc".find("a", -2), "abc".rfind("a", -3, 2), "a€😀b".find("😀"), "a€😀b".index("b"))  # expect: 2 2 -1 0 2 3
for f in [lambda: "a".startswith(1), lambda: "a".find(1), lambda: "a".startswith((1,)), lambda: "a".index("z"), lambda: "a".count()]:
    try:
        f()
    except (TypeError, ValueError) as e:
        print(e)  # expect: startswith first arg must be str or a tuple of str, not int
        # expect: find() argument 1 must be str, not int
        # expect: tuple for startswith must only contain str, not int
        # expect: substring not found
        # expect: count expected at least 1 argument, got 0
