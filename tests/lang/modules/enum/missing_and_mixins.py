import enum, sys
from enum import *
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def f(self): return self.name + '!'
print(Color.RED, repr(Color.RED), Color(1), Color['BLUE'], list(Color), len(Color), Color.CRIMSON, Color.RED.f())
# expect: Color.RED <Color.RED: 1> Color.RED Color.BLUE [<Color.RED: 1>, <Color.GREEN: 2>, <Color.BLUE: 3>] 3 Color.RED RED!
print(Color.__members__, Color, type(Color), Color.RED in Color, 2 in Color, 9 in Color)
# expect: {'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'BLUE': <Color.BLUE: 3>, 'CRIMSON': <Color.RED: 1>} <enum 'Color'> <class 'enum.EnumType'> True True False
print(dir(Color), dir(Color.RED), vars(Color.RED).keys())
# expect: ['BLUE', 'GREEN', 'RED', '__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__', '__members__', '__module__', '__name__', '__qualname__'] ['__class__', '__doc__', '__eq__', '__hash__', '__module__', 'f', 'name', 'value'] dict_keys(['_value_', '_name_', '__objclass__', '_sort_order_'])
def tryit(text):
    try: exec(text, globals()); 
    except Exception as e:
        print(text.strip(), '=>', type(e).__name__, e, '| cause', repr(e.__cause__), '| notes', getattr(e,'__notes__',None), '| ctx', repr(e.__context__))
tryit("""
class M(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v):
        if v == 'a': return cls.A
        if v == 'b': return 3
        if v == 'c': raise KeyError('zz')
print(M('a'))
for x in 'bcd':
    try: M(x)
    except Exception as e: print(type(e), e, repr(e.__context__), repr(e.__cause__))
""")
# expect: M.A
# expect: <class 'TypeError'> error in M._missing_: returned 3 instead of None or a valid member ValueError("'b' is not a valid M") None
# expect: <class 'KeyError'> 'zz' ValueError("'c' is not a valid M") None
# expect: <class 'ValueError'> 'd' is not a valid M None None
tryit("""
class S(StrEnum):
    A = auto()
    Bc = auto()
    D = 'x'
print(list(S), S.A, S.Bc + 'q', S('x'), S.D.upper(), f'{S.A:>5}')
class N(Enum):
    @member
    def f(): return 1
    @nonmember
    class K: pass
    class L: pass
    m = member(len)
    x = nonmember(3)
    y = lambda self: 1
print(len(N), N.x, N.K, N.f.value(), N.L)
class Unh(Enum):
    a = [1]
    b = [2]
    c = [1]
print(list(Unh), Unh([2]), Unh.c, [1] in Unh, [9] in Unh)
""")
# expect: [<S.A: 'a'>, <S.Bc: 'bc'>, <S.D: 'x'>] a bcq x X     a
# expect: 2 3 <class '__main__.N.K'> 1 <class '__main__.N.L'>
# expect: [<Unh.a: [1]>, <Unh.b: [2]>] Unh.b Unh.a True False
tryit("""
class Base(Enum):
    def hello(self): return 'hi ' + self.name
    def __init_subclass__(cls, **kw): print('sub', cls, list(cls), kw)
class Dd(Base, tag=3):
    A=1
print(Dd.A.hello())
class TE(tuple, Enum):
    a = (1,2)
print(TE.a, repr(TE.a), TE.a.value, TE((1,2)))
class FE(float, Enum):
    a = 1.5
print(FE.a, repr(FE.a), FE.a+1, f'{FE.a}')
class OE(Enum):
    a = 1
    b = a
    c = auto()
    def __eq__(self, o): return True
    __hash__ = Enum.__hash__
print(list(OE))
class Err(Enum):
    a = 1
    def __init__(self, x): raise RuntimeError('boom %d' % x)
""")
# expect: sub <enum 'Dd'> [<Dd.A: 1>] {'tag': 3}
# expect: hi A
# expect: TE.a <TE.a: (1, 2)> (1, 2) TE.a
# expect: FE.a <FE.a: 1.5> 2.5 FE.a
# expect: [<OE.a: 1>, <OE.c: 2>]
# expect: class Base(Enum):
# expect:     def hello(self): return 'hi ' + self.name
# expect:     def __init_subclass__(cls, **kw): print('sub', cls, list(cls), kw)
# expect: class Dd(Base, tag=3):
# expect:     A=1
# expect: print(Dd.A.hello())
# expect: class TE(tuple, Enum):
# expect:     a = (1,2)
# expect: print(TE.a, repr(TE.a), TE.a.value, TE((1,2)))
# expect: class FE(float, Enum):
# expect:     a = 1.5
# expect: print(FE.a, repr(FE.a), FE.a+1, f'{FE.a}')
# expect: class OE(Enum):
# expect:     a = 1
# expect:     b = a
# expect:     c = auto()
# expect:     def __eq__(self, o): return True
# expect:     __hash__ = Enum.__hash__
# expect: print(list(OE))
# expect: class Err(Enum):
# expect:     a = 1
# expect:     def __init__(self, x): raise RuntimeError('boom %d' % x) => RuntimeError boom 1 | cause None | notes None | ctx None
tryit("class A(Enum):\n  def __init__(self, a, b): pass\n  a = 1")
# expect: class A(Enum):
# expect:   def __init__(self, a, b): pass
# expect:   a = 1 => TypeError A.__init__() missing 1 required positional argument: 'b' | cause None | notes None | ctx None
tryit("""
class Weird(Enum):
    name = 1
    value = 2
    x = 3
print(list(Weird), Weird.name, Weird.value, Weird.x.name)
""")
# expect: [<Weird.name: 1>, <Weird.value: 2>, <Weird.x: 3>] Weird.name Weird.value x
tryit("""
class D(Enum):
    a = 1
    @enum.property
    def a2(self): return 7
D.a._add_alias_('zed'); D.a._add_value_alias_(99)
print(D.zed, D(99), D.a.a2)
""")
# expect: D.a D.a 7
tryit("print(D.a2)")
# expect: print(D.a2) => AttributeError <enum 'D'> has no attribute 'a2' | cause None | notes None | ctx None
tryit("D.a._add_alias_('a2'); print(D.a2, D.a.a2)")  # expect: D.a D.a
tryit("D.a.a2 = 3")
tryit("@global_enum\nclass GE(Enum):\n  GA=1\n  GB=2\nprint(GA, repr(GA), [GE.GA])")
# expect: GA __main__.GA [__main__.GA]
tryit("@global_enum\nclass GF(IntFlag):\n  QA=1\n  QB=2\nprint(QA, repr(QA|QB), [GF(8)], [GF(0)])")
# expect: 1 __main__.QA|__main__.QB [__main__.GF(8)] [__main__.GF(0)]
tryit("@verify(lambda: 1)\nclass Q: pass")
# expect: @verify(lambda: 1)
# expect: class Q: pass => TypeError the 'verify' decorator only works with Enum and Flag | cause None | notes None | ctx None
print(Color.RED is Color('RED') if False else Color.RED.__class__ is Color, isinstance(Color.RED, Color), Color.RED._value_, Color.RED._name_, Color._member_names_, Color._member_map_, Color._value2member_map_)
# expect: True True 1 RED ['RED', 'GREEN', 'BLUE'] {'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'BLUE': <Color.BLUE: 3>, 'CRIMSON': <Color.RED: 1>} {1: <Color.RED: 1>, 2: <Color.GREEN: 2>, 3: <Color.BLUE: 3>}
print(sorted(enum.__all__))
# expect: ['CONFORM', 'CONTINUOUS', 'EJECT', 'Enum', 'EnumCheck', 'EnumDict', 'EnumMeta', 'EnumType', 'Flag', 'FlagBoundary', 'IntEnum', 'IntFlag', 'KEEP', 'NAMED_FLAGS', 'ReprEnum', 'STRICT', 'StrEnum', 'UNIQUE', 'auto', 'global_enum', 'global_enum_repr', 'global_flag_repr', 'global_str', 'member', 'nonmember', 'pickle_by_enum_name', 'pickle_by_global_name', 'property', 'unique', 'verify']
print(EnumCheck, list(EnumCheck), Color.__doc__, Enum.__module__, Color.__module__)
# expect: <enum 'EnumCheck'> [<EnumCheck.CONTINUOUS: 'no skipped integer values'>, <EnumCheck.NAMED_FLAGS: 'multi-flag aliases may not contain unnamed flags'>, <EnumCheck.UNIQUE: 'one name per value'>] None enum __main__
class Lateauto(Enum):
    a = auto(), 'first'
    b = auto(), 'second'
    def __new__(cls, v, d):
        o = object.__new__(cls); o._value_ = v; o.d = d; return o
print(list(Lateauto), Lateauto.b.d)  # expect: [<Lateauto.a: 1>, <Lateauto.b: 2>] second
