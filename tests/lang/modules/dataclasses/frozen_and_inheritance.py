import dataclasses, sys
from dataclasses import *
def tryit(text):
    g = globals()
    try: exec(text, g)
    except Exception as e: print(text.strip().splitlines()[:3], '=>', type(e).__name__, e)
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r).split(' at 0x')[0])
        except Exception as e: print(t, '=>', type(e).__name__, e)
tryit("""
@dataclass
class P:
    x: int
    y: int = 5
    z: list = field(default_factory=list, repr=False)
    w: str = field(default='q', compare=False, metadata={'a':1})
""")
tryit("""
@dataclass(frozen=True)
class F:
    x: int
    y: int = 2
""")
ev("setattr(F(1),'x',3)", "delattr(F(1),'x')", "setattr(F(1),'zz',3)", "delattr(F(1),'zz')", "hash(F(1))==hash((1,2))", "F(1)", "FrozenInstanceError.__mro__", "F(1)<F(2)")
# expect: setattr(F(1),'x',3) => FrozenInstanceError cannot assign to field 'x'
# expect: delattr(F(1),'x') => FrozenInstanceError cannot delete field 'x'
# expect: setattr(F(1),'zz',3) => FrozenInstanceError cannot assign to field 'zz'
# expect: delattr(F(1),'zz') => FrozenInstanceError cannot delete field 'zz'
# expect: hash(F(1))==hash((1,2)) -> True
# expect: F(1) -> F(x=1, y=2)
# expect: FrozenInstanceError.__mro__ -> (<class 'dataclasses.FrozenInstanceError'>, <class 'AttributeError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
# expect: F(1)<F(2) => TypeError '<' not supported between instances of 'F' and 'F'
tryit("""
@dataclass
class G(F):
    z: int
""")
# expect: ['@dataclass', 'class G(F):', '    z: int'] => TypeError cannot inherit non-frozen dataclass from a frozen one
tryit("""
@dataclass(frozen=True)
class G(P):
    zz: int = 1
""")
# expect: ['@dataclass(frozen=True)', 'class G(P):', '    zz: int = 1'] => TypeError cannot inherit frozen dataclass from a non-frozen one
tryit("""
@dataclass
class Base:
    a: int
    b: int = 2
@dataclass
class D(Base):
    b: int = 3
    c: int = 4
    a: str = 'x'
print(D(), D.__doc__, D.__match_args__)
@dataclass
class E(Base):
    c: int
""")
# expect: D(a='x', b=3, c=4) D(a: str = 'x', b: int = 3, c: int = 4) ('a', 'b', 'c')
# expect: ['@dataclass', 'class Base:', '    a: int'] => TypeError non-default argument 'c' follows default argument 'b'
tryit("""
@dataclass
class I:
    x: int
    iv: InitVar[int]
    iw: InitVar[int] = 9
    def __post_init__(self, iv, iw):
        self.s = self.x + iv + iw
i = I(1, 2); print(i, i.s, fields(I)[0].name, I.__doc__, I.iw)
""")
# expect: I(x=1) 12 x I(x: int, iv: dataclasses.InitVar[int], iw: dataclasses.InitVar[int] = 9) 9
ev("I(1)", "replace(i, x=3)", "replace(i, x=3, iv=1)", "I.iv")
# expect: I(1) => TypeError I.__init__() missing 1 required positional argument: 'iv'
# expect: replace(i, x=3) => TypeError InitVar 'iv' must be specified with replace()
# expect: replace(i, x=3, iv=1) -> I(x=3)
# expect: I.iv => AttributeError type object 'I' has no attribute 'iv'
tryit("""
@dataclass
class R:
    c: list = field(default_factory=list)
    i: int = field(init=False, default=7)
    n: int = field(init=False)
    def __post_init__(self): self.n = len(self.c)
r = R(); r.c.append(r); print(r, r.n)
""")
# expect: R(c=[...], i=7, n=0) 0
ev("replace(r, i=3)", "R([1,2])", "replace(R([1]), c=[1,2,3])")
# expect: replace(r, i=3) => TypeError field i is declared with init=False, it cannot be specified with replace()
# expect: R([1,2]) -> R(c=[1, 2], i=7, n=2)
# expect: replace(R([1]), c=[1,2,3]) -> R(c=[1, 2, 3], i=7, n=3)
tryit("""
@dataclass(order=True)
class O:
    a: int
    b: str = field(compare=False, default='')
print(sorted([O(3),O(1),O(2)]), O(1)<O(2), O(1)<=O(1,'z'), O(1)>O(2), O(1)>=3 if False else '')
""")
# expect: [O(a=1, b=''), O(a=2, b=''), O(a=3, b='')] True True False 
ev("O(1)<3", "O(1)==O(1,'q')", "O.__lt__(O(1),3)", "max(O(1),O(2))")
# expect: O(1)<3 => TypeError '<' not supported between instances of 'O' and 'int'
# expect: O(1)==O(1,'q') -> True
# expect: O.__lt__(O(1),3) -> NotImplemented
# expect: max(O(1),O(2)) -> O(a=2, b='')
