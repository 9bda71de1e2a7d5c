# collector: off, auto
d = 0
def k(x):
    global d
    d += 1
    sorted([1], key=k)
try: k(1)
except RecursionError: print(d)  # expect: 999
d = 0
class P:
    @property
    def p(self):
        global d
        d += 1
        return self.p
try: P().p
except RecursionError: print(d)  # expect: 999
d = 0
class G:
    def __getattr__(self, n):
        global d
        d += 1
        return self.x
try: G().y
except RecursionError: print(d)  # expect: 999
d = 0
class E:
    def __eq__(self, o):
        global d
        d += 1
        return self == o
try: E() == E()
except RecursionError: print(d)  # expect: 999
d = 0
class R:
    def __repr__(self):
        global d
        d += 1
        return repr(self)
try: repr(R())
except RecursionError: print(d)  # expect: 999
d = 0
def m(x):
    global d
    d += 1
    return list(map(m, [x]))
try: m(1)
except RecursionError: print(d)  # expect: 999
d = 0
def gen():
    global d
    d += 1
    yield from gen()
try: next(gen())
except RecursionError: print(d)  # expect: 999
d = 0
class C:
    def __call__(self):
        global d
        d += 1
        return self()
try: C()()
except RecursionError: print(d)  # expect: 999
d = 0
class N:
    def __new__(cls):
        global d
        d += 1
        return N()
try: N()
except RecursionError: print(d)  # expect: 999
d = 0
class S:
    def __add__(self, o):
        global d
        d += 1
        return self + o
try: S() + 1
except RecursionError: print(d)  # expect: 999
d = 0
class L:
    def __len__(self):
        global d
        d += 1
        return len(self)
try: len(L())
except RecursionError: print(d)  # expect: 999
