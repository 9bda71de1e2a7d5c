print(str(), str(5), str(None), str([1, "a"]), str(b"x"), str(object=1.5), str({1: "a"}), str(type), str(b"abc", "utf-8"))  # expect:  5 None [1, 'a'] b'x' 1.5 {1: 'a'} <class 'type'> abc
class A:
    def __str__(self): return "custom"
print(str(A()), f"{A()}", "%s" % A(), "".join([str(A())]))  # expect: custom custom custom custom
class S(str): pass
print(type(str(S("a"))), type(S("a").upper()), S("a") == "a", {S("k"): 1}["k"])  # expect: <class 'str'> <class 'str'> True 1
