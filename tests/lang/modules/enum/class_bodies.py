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
tryit("class A(Color): pass")
# expect: class A(Color): pass => TypeError <enum 'A'> cannot extend <enum 'Color'> | cause None | notes None | ctx None
tryit("class A(Enum):\n  _x_ = 1")
# expect: class A(Enum):
# expect:   _x_ = 1 => ValueError _sunder_ names, such as '_x_', are reserved for future Enum use | cause None | notes None | ctx None
tryit("class A(Enum):\n  a = 1\n  a = 2")
# expect: class A(Enum):
# expect:   a = 1
# expect:   a = 2 => TypeError 'a' already defined as 1 | cause None | notes None | ctx None
tryit("class A(Enum):\n  a = 1\n  def a(self): pass")
# expect: class A(Enum):
# expect:   a = 1
# expect:   def a(self): pass => TypeError 'a' already defined as 1 | cause None | notes None | ctx None
tryit("class A(Enum):\n  a = auto()\n  def _generate_next_value_(n,s,c,l): return 1")
# expect: class A(Enum):
# expect:   a = auto()
# expect:   def _generate_next_value_(n,s,c,l): return 1 => TypeError _generate_next_value_ must be defined before members | cause None | notes None | ctx None
tryit("class A(Enum):\n  a = 'x'\n  b = auto()")
# expect: class A(Enum):
# expect:   a = 'x'
# expect:   b = auto() => TypeError unable to increment 'x' | cause None | notes None | ctx TypeError('can only concatenate str (not "int") to str')
tryit("class A(Enum):\n  a = 'x', 3\n  b = auto()\nprint(list(A))")
# expect: class A(Enum):
# expect:   a = 'x', 3
# expect:   b = auto()
# expect: print(list(A)) => TypeError unable to increment ('x', 3) | cause None | notes None | ctx TypeError('can only concatenate tuple (not "int") to tuple')
tryit("class A(Enum):\n  _ignore_ = 'x y'\n  x = 1\n  y = 2\n  z = 3\nprint(list(A), hasattr(A,'x'))")
# expect: [<A.z: 3>] False
tryit("class A(Enum):\n  x = 1\n  _ignore_ = 'x y'")
# expect: class A(Enum):
# expect:   x = 1
# expect:   _ignore_ = 'x y' => ValueError _ignore_ cannot specify already set names: {'x'} | cause None | notes None | ctx None
tryit("class A(Enum, int): pass")
# expect: class A(Enum, int): pass => TypeError new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)` | cause None | notes None | ctx None
tryit("class A(int, Enum):\n  a='x'")
# expect: class A(int, Enum):
# expect:   a='x' => ValueError invalid literal for int() with base 10: 'x' | cause None | notes None | ctx None
tryit("class A(Enum):\n  _order_ = 'b a'\n  a=1\n  b=2")
# expect: class A(Enum):
# expect:   _order_ = 'b a'
# expect:   a=1
# expect:   b=2 => TypeError member order does not match _order_:
# expect:   ['a', 'b']
# expect:   ['b', 'a'] | cause None | notes None | ctx None
tryit("class A(Enum):\n  __order__ = 'a b'\n  a=1\n  b=2\nprint(list(A))")  # expect: [<A.a: 1>, <A.b: 2>]
tryit("class A(ReprEnum):\n  a=1")
# expect: class A(ReprEnum):
# expect:   a=1 => TypeError ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.) | cause None | notes None | ctx None
tryit("""
class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH   = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def g(self): return self.mass / self.radius
print(Planet.EARTH, repr(Planet.EARTH), Planet.EARTH.mass, Planet.EARTH.g, dir(Planet.EARTH))
""")
# expect: Planet.EARTH <Planet.EARTH: (5.976e+24, 6378140.0)> 5.976e+24 9.36950270768594e+17 ['__class__', '__doc__', '__eq__', '__hash__', '__module__', 'g', 'mass', 'name', 'radius', 'value']
tryit("""
class C(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value]); obj._value_ = value; obj.label = label; obj.unit = unit
        return obj
    PX = (0, 'P.X', 'km')
    PY = (1, 'P.Y', 'km')
print(C.PX, repr(C.PY), C(1).label, C.PY.value, bytes(C.PY))
""")
# expect: class C(bytes, Enum):
# expect:     def __new__(cls, value, label, unit):
# expect:         obj = bytes.__new__(cls, [value]); obj._value_ = value; obj.label = label; obj.unit = unit
# expect:         return obj
# expect:     PX = (0, 'P.X', 'km')
# expect:     PY = (1, 'P.Y', 'km')
# expect: print(C.PX, repr(C.PY), C(1).label, C.PY.value, bytes(C.PY)) => TypeError descriptor '__repr__' requires a 'bytes' object but received a 'int' | cause None | notes None | ctx None
