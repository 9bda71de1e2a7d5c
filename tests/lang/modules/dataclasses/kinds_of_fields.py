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
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int
    c: int = 3
print(K(1,b=2), K.__doc__, K.__match_args__, K.__init__.__kwdefaults__)
""")
# expect: K(a=1, b=2, c=3) K(a: int, *, b: int, c: int = 3) ('a',) {'c': 3}
ev("K(1,2)", "K(1)", "K(1,b=2,d=3)", "K(1, 2, 3)")
# expect: K(1,2) => TypeError K.__init__() takes 2 positional arguments but 3 were given
# expect: K(1) => TypeError K.__init__() missing 1 required keyword-only argument: 'b'
# expect: K(1,b=2,d=3) => TypeError K.__init__() got an unexpected keyword argument 'd'
# expect: K(1, 2, 3) => TypeError K.__init__() takes 2 positional arguments but 4 were given
tryit("""
C = make_dataclass('C', ['x', ('y', int), ('z', int, field(default=5))], namespace={'f': lambda s: s.x+1})
print(C(1,2), C.__doc__, C(1,2).f(), C.__module__, C.__annotations__)
""")
# expect: C(x=1, y=2, z=5) C(x: 'typing.Any', y: int, z: int = 5) 2 __main__ {'x': 'typing.Any', 'y': <class 'int'>, 'z': <class 'int'>}
for f in ["['x','x']", "['1x']", "['if']", "[(1,2,3,4)]", "[3]", "['x', 5]"]:
    ev(f"make_dataclass('C', {f})")
# expect: make_dataclass('C', ['x','x']) => TypeError Field name duplicated: 'x'
# expect: make_dataclass('C', ['1x']) => TypeError Field names must be valid identifiers: '1x'
# expect: make_dataclass('C', ['if']) => TypeError Field names must not be keywords: 'if'
# expect: make_dataclass('C', [(1,2,3,4)]) => TypeError Invalid field: (1, 2, 3, 4)
# expect: make_dataclass('C', [3]) => TypeError object of type 'int' has no len()
# expect: make_dataclass('C', ['x', 5]) => TypeError object of type 'int' has no len()
tryit("""
@dataclass(slots=True)
class S:
    x: int
    y: int = 3
    z: list = field(default_factory=list)
s = S(1); print(s, S.__slots__, S.y, hasattr(s,'__dict__'))
s.q = 3
""")
# expect: S(x=1, y=3, z=[]) ('x', 'y', 'z') <member 'y' of 'S' objects> False
# expect: ['@dataclass(slots=True)', 'class S:', '    x: int'] => AttributeError 'S' object has no attribute 'q' and no __dict__ for setting new attributes
tryit("""
@dataclass(slots=True, frozen=True)
class SF:
    x: int
s = SF(1); print(s, hash(s)==hash((1,)), SF.__getstate__(s))
s.x = 2
""")
# expect: SF(x=1) True [1]
# expect: ['@dataclass(slots=True, frozen=True)', 'class SF:', '    x: int'] => FrozenInstanceError cannot assign to field 'x'
tryit("""
@dataclass(slots=True)
class S2(S):
    w: int = 4
    x: int = 9
print(S2(), S2.__slots__)
import weakref
@dataclass(slots=True, weakref_slot=True)
class W:
    x: int
print(W.__slots__, weakref.ref(W(1))() is None)
""")
# expect: S2(x=9, y=3, z=[], w=4) ('w',)
# expect: ('x', '__weakref__') True
tryit("weakref.ref(S(1))")  # expect: ['weakref.ref(S(1))'] => TypeError cannot create weak reference to 'S' object
tryit("""
@dataclass
class Str:
    a: 'int'
    b: 'InitVar[int]' = 2
    c: 'dataclasses.InitVar' = 3
    d: "KW_ONLY" = None
    e: int = 3
    def __post_init__(self, b, c): print('pi', b, c)
print(Str(1), Str.__doc__)
""")
# expect: pi 2 3
# expect: Str(a=1, e=3) Str(a: 'int', b: 'InitVar[int]' = 2, c: 'dataclasses.InitVar' = 3, *, e: int = 3)
tryit("""
class Desc:
    def __get__(self, o, t): return 42 if o is None else o._v
    def __set__(self, o, v): o._v = v*2
    def __set_name__(self, o, n): print('sn', n)
@dataclass
class UD:
    x: int = Desc()
    y: int = field(default=Desc())
print(UD(), UD(3), UD.__doc__)
""")
# expect: sn x
# expect: sn y
# expect: ['class Desc:', '    def __get__(self, o, t): return 42 if o is None else o._v', '    def __set__(self, o, v): o._v = v*2'] => TypeError unsupported operand type(s) for *: 'Desc' and 'int'
tryit("""
@dataclass
class Self:
    self: int
    cls: int = 2
print(Self(1))
@dataclass
class Empty: pass
print(Empty(), Empty()==Empty(), Empty.__doc__, astuple(Empty()), asdict(Empty()))
@dataclass
class Doc:
    'my doc'
    x: int
print(Doc.__doc__)
@dataclass
class Nested:
    d: dict
    t: tuple
print(asdict(Nested({'a':[P(1)]},(P(2),3))), astuple(Nested({'a':[P(1)]},(P(2),3))))
print(asdict(P(1), dict_factory=lambda ps: ps))
""")
# expect: Self(self=1, cls=2)
# expect: Empty() True Empty() () {}
# expect: my doc
# expect: {'d': {'a': [{'x': 1, 'y': 5, 'z': [], 'w': 'q'}]}, 't': ({'x': 2, 'y': 5, 'z': [], 'w': 'q'}, 3)} ({'a': [(1, 5, [], 'q')]}, ((2, 5, [], 'q'), 3))
# expect: [('x', 1), ('y', 5), ('z', []), ('w', 'q')]
tryit("""
@dataclass
class Outer:
    @dataclass
    class Inner:
        x: int
print(Outer.Inner(1))
def local():
    @dataclass
    class L:
        x: int
        def m(self): return __class__
    return L
print(local()(1).__class__.__qualname__, repr(local()(1)), local()(1).m())
class Meta(type): pass
@dataclass
class WM(metaclass=Meta):
    x: int = 1
print(WM(), WM.__doc__)
class HasNew:
    def __new__(cls, *args, **kw): return object.__new__(cls)
@dataclass
class HN(HasNew):
    x: int
print(HN(1), HN.__doc__)
""")
# expect: Outer.Inner(x=1)
# expect: local.<locals>.L local.<locals>.L(x=1) <class '__main__.local.<locals>.L'>
# expect: WM(x=1) WM(x: int = 1)
# expect: HN(x=1) HN(x: int)
try: r()
except Exception as e: print(e)
# expect: name 'r' is not defined
import dataclasses as dc
print(dc.fields(P)[0].name, fields(P)[3].metadata)  # expect: x {'a': 1}
print(dataclasses.__name__)  # expect: dataclasses
