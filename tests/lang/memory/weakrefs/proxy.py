import weakref
class A:
    def __init__(self): self.v = [1, 2]
    def m(self): return "m"
    def __len__(self): return 7
    def __getitem__(self, k): return k
    def __add__(self, o): return ("add", o)
    def __str__(self): return "str A"
    def __call__(self): return "called"
    def __contains__(self, k): return True
    def __iter__(self): return iter("it")
    def __bool__(self): return False
a = A()
p = weakref.proxy(a)
print(p.v, p.m(), len(p), p["k"], p + 1, str(p), p(), 5 in p, list(p), bool(p))  # expect: [1, 2] m 7 k ('add', 1) str A called True ['i', 't'] False
p.w = 3
print(a.w, isinstance(p, A), type(p).__name__, p.__class__.__name__)  # expect: 3 True CallableProxyType A
del p.w
print(hasattr(a, "w"))  # expect: False
try:
    hash(p)
except TypeError as e:
    print(e)  # expect: unhashable type: 'weakref.CallableProxyType'
del a
for f in [lambda: p.v, lambda: len(p), lambda: p + 1, lambda: str(p), lambda: bool(p)]:
    try:
        f()
    except ReferenceError as e:
        print(e)  # expect: weakly-referenced object no longer exists
        # expect: weakly-referenced object no longer exists
        # expect: weakly-referenced object no longer exists
        # expect: weakly-referenced object no longer exists
        # expect: weakly-referenced object no longer exists
