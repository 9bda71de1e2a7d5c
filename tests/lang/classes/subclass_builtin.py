class L(list):
    def total(self): return sum(self)
class D(dict):
    def __missing__(self, k): return k * 2
class I(int):
    def __add__(self, o): return "I" + str(int(self) + o)
class S(str):
    def shout(self): return self.upper() + "!"
l = L([1, 2, 3]); l.append(4); l.attr = 1
print(l.total(), l, type(l + [1]).__name__, D()["ab"], I(3) + 4, I(3) * 2, S("a").shout(), type(S("a") + "b").__name__, isinstance(l, list))  # expect: 10 [1, 2, 3, 4] list abab I7 6 A! str True
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print(T(1, 2), type(T(1)[:]).__name__)  # expect: (1, 2) tuple
