class T:
    def __init__(self, name, *items): self.name, self.items = name, items
    def __getattr__(self, a):
        print("get", self.name, a)
        if a in ("p", "q"): return T(self.name + "." + a)
        raise AttributeError(a)
    def __eq__(self, o):
        print("eq", self.name, o if isinstance(o, (int, str)) else type(o).__name__)
        return self.name == o
class Meta(type):
    def __instancecheck__(cls, x):
        print("check", cls.__name__)
        return True
class A(metaclass=Meta):
    __match_args__ = ("p", "q")
class B(metaclass=Meta): pass
def run(s):
    match s:
        case 1: return 1
        case "t" if print("guard"): return 2
        case A(p=1): return 3
        case A(T(), q="t.q"): return 4
        case B(p=x, zz=y): return 5
        case A(x, y): return x.name, y.name
print(run(T("t")))
class Seq(list):
    def __len__(self):
        print("len"); return super().__len__()
    def __getitem__(self, k):
        print("item", k); return super().__getitem__(k)
    def __iter__(self):
        print("iter"); return super().__iter__()
for pat in range(6):
    s = Seq([1, 2, 3])
    match s:
        case [] if pat == 0: print("empty")
        case [_, _, _] if pat == 1: print("wild")
        case [_, *_] if pat == 2: print("wild star")
        case [1, *_, 3] if pat == 3: print("ends")
        case [a, *b] if pat == 4: print(a, b)
        case [a, b, c]: print(a, b, c)
class Map(dict):
    def get(self, k, d=None):
        print("get", k, type(d).__name__); return super().get(k, d)
    def __missing__(self, k):
        print("missing"); return 5
    def __len__(self):
        print("len"); return super().__len__()
    def keys(self):
        print("keys"); return super().keys()
m = Map(a=1, b=2)
match m:
    case {"a": 2}: print("no")
    case {"c": x}: print("no")
    case {"a": 1, **rest}: print(type(rest), rest)
match m:
    case {**rest}: print(rest)
match m:
    case {"a": x, "b": y, "z": z}: print("no")
    case {"a": x, "b": y}: print(x, y)
class L:
    def __len__(self): return 1
match L():
    case [x]: print("sequence?")
    case {}: print("mapping?")
    case _: print("neither")
for s in ("abc", b"abc", bytearray(b"ab") if False else b"", iter([1]), {1, 2}, (i for i in ())):
    match s:
        case [*_]: print("seq")
        case _: print("not a sequence")
# expect: eq t 1
# expect: eq t t
# expect: guard
# expect: check A
# expect: get t p
# expect: eq t.p 1
# expect: check A
# expect: get t p
# expect: get t q
# expect: eq t.q t.q
# expect: 4
# expect: len
# expect: len
# expect: len
# expect: len
# expect: item 0
# expect: len
# expect: item 2
# expect: len
# expect: iter
# expect: len
# expect: iter
# expect: 1 2 3
# expect: len
# expect: len
# expect: wild
# expect: len
# expect: len
# expect: len
# expect: wild star
# expect: len
# expect: len
# expect: len
# expect: len
# expect: item 0
# expect: len
# expect: item 2
# expect: ends
# expect: len
# expect: len
# expect: len
# expect: len
# expect: item 0
# expect: len
# expect: item 2
# expect: len
# expect: iter
# expect: 1 [2, 3]
# expect: len
# expect: len
# expect: len
# expect: len
# expect: item 0
# expect: len
# expect: item 2
# expect: len
# expect: iter
# expect: len
# expect: iter
# expect: 1 2 3
# expect: len
# expect: get a object
# expect: len
# expect: get c object
# expect: len
# expect: get a object
# expect: <class 'dict'> {'b': 2}
# expect: {'a': 1, 'b': 2}
# expect: len
# expect: len
# expect: get a object
# expect: get b object
# expect: 1 2
# expect: neither
# expect: not a sequence
# expect: not a sequence
# expect: not a sequence
# expect: not a sequence
# expect: not a sequence
# expect: not a sequence
