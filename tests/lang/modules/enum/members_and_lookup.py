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
for bad in ("Color(7)", "Color['X']", "Color.X", "setattr(Color,'RED',3)", "delattr(Color,'RED')", "Color.RED.value.foo", "Color.RED < Color.BLUE", "Enum('A')", "Color()", "setattr(Color.RED, 'name', 3)", "setattr(Color.RED,'value',2)",
   "type('X',(Color,),{})", "Enum('X','a b a')", "Enum('X', 'mro')", "IntEnum('X', [('a','q')])", "StrEnum('X',[('a',1)])","Color.RED.nope", "delattr(Color.RED,'name')", "Flag('F','a b')(9)", "Color(None)", "Color([])", "list(Flag('F','a b c')(5)), Flag('F','a b c')(5)", "Enum('P', {'a':1,'b':2}).b", "IntFlag('F','a b')(9)", "IntFlag('F','a b')(-1)", "~IntFlag('F','a b').a",
   "format(IntEnum('N','a b').a, '05d')", "f'{Color.RED:>12}|'", "f\"{StrEnum('S','aB').aB!s}\"", "Color.RED.RED", "hash(Color.RED)==hash('RED')", "Color.__call__", "Enum.__signature__()", "Color.__signature__()", "Color.RED == 1", "IntEnum('N','a b').a == 1", "IntEnum('N','a b').a + 1", "unique(Color)", "verify(UNIQUE)(Color)", "verify(CONTINUOUS)(Enum('X',[('a',1),('b',4)]))", "verify(NAMED_FLAGS)(Flag('F',[('a',1),('b',6)]))", "auto()", "enum.auto(3)",'Flag("F","a b")("x")','bin(5)','enum.bin(5)', 'enum.bin(-5)', 'enum.bin(5, 8)', 'enum.show_flag_values(5)', 'list(FlagBoundary)', 'Enum("E",(("a",1),("b",2))).a', 'int.__repr__(IntEnum("I","a").a)', 'str(IntEnum("I","a").a)', 'repr(IntFlag("I","a b")(3))','str(IntFlag("I","a b")(3))','repr(Flag("I","a b")(0))','str(Flag("I","a b")(0))','1 in Flag("I","a b")(0)', 'Enum("E","a b", start=5).b.value', 'Enum("E","a b", type=int).b+1', 'Enum("E","a b", module="m").a.__class__.__module__','Enum("E","a b").__module__', 'Enum("E","a", qualname="q.E").__qualname__','Color.__bool__()','bool(Flag("I","a b")(0))','list(reversed(Color))', 'Color.RED.__reduce_ex__(2)'):
    try: 
        r = eval(bad); print(bad, '->', str(r).split(' at 0x')[0], '|', repr(r).split(' at 0x')[0])
    except Exception as e: print(bad, '=>', type(e).__name__, e)
# expect: Color(7) => ValueError 7 is not a valid Color
# expect: Color['X'] => KeyError 'X'
# expect: Color.X => AttributeError type object 'Color' has no attribute 'X'
# expect: setattr(Color,'RED',3) => AttributeError cannot reassign member 'RED'
# expect: delattr(Color,'RED') => AttributeError 'Color' cannot delete member 'RED'.
# expect: Color.RED.value.foo => AttributeError 'int' object has no attribute 'foo'
# expect: Color.RED < Color.BLUE => TypeError '<' not supported between instances of 'Color' and 'Color'
# expect: Enum('A') => TypeError <enum 'Enum'> has no members; specify `names=()` if you meant to create a new, empty, enum
# expect: Color() => TypeError EnumType.__call__() missing 1 required positional argument: 'value'
# expect: setattr(Color.RED, 'name', 3) => AttributeError <enum 'Enum'> cannot set attribute 'name'
# expect: setattr(Color.RED,'value',2) => AttributeError <enum 'Enum'> cannot set attribute 'value'
# expect: type('X',(Color,),{}) => AttributeError 'dict' object has no attribute '_member_names'
# expect: Enum('X','a b a') => TypeError 'a' already defined as 1
# expect: Enum('X', 'mro') => ValueError invalid enum member name(s) 'mro'
# expect: IntEnum('X', [('a','q')]) => ValueError invalid literal for int() with base 10: 'q'
# expect: StrEnum('X',[('a',1)]) => TypeError 1 is not a string
# expect: Color.RED.nope => AttributeError 'Color' object has no attribute 'nope'
# expect: delattr(Color.RED,'name') => AttributeError <enum 'Enum'> cannot delete attribute 'name'
# expect: Flag('F','a b')(9) => ValueError <flag 'F'> invalid value 9
# expect:     given 0b0 1001
# expect:   allowed 0b0 0011
# expect: Color(None) => ValueError None is not a valid Color
# expect: Color([]) => ValueError [] is not a valid Color
# expect: list(Flag('F','a b c')(5)), Flag('F','a b c')(5) -> ([<F.a: 1>, <F.c: 4>], <F.a|c: 5>) | ([<F.a: 1>, <F.c: 4>], <F.a|c: 5>)
# expect: Enum('P', {'a':1,'b':2}).b -> P.b | <P.b: 2>
# expect: IntFlag('F','a b')(9) -> 9 | <F.a|8: 9>
# expect: IntFlag('F','a b')(-1) -> 3 | <F.a|b: 3>
# expect: ~IntFlag('F','a b').a -> 2 | <F.b: 2>
# expect: format(IntEnum('N','a b').a, '05d') -> 00001 | '00001'
# expect: f'{Color.RED:>12}|' ->    Color.RED| | '   Color.RED|'
# expect: f"{StrEnum('S','aB').aB!s}" -> ab | 'ab'
# expect: Color.RED.RED -> Color.RED | <Color.RED: 1>
# expect: hash(Color.RED)==hash('RED') -> True | True
# expect: Color.__call__ -> <bound method EnumType.__call__ of <enum 'Color'>> | <bound method EnumType.__call__ of <enum 'Color'>>
# expect: Enum.__signature__() -> (new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None) | '(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)'
# expect: Color.__signature__() -> (*values) | '(*values)'
# expect: Color.RED == 1 -> False | False
# expect: IntEnum('N','a b').a == 1 -> True | True
# expect: IntEnum('N','a b').a + 1 -> 2 | 2
# expect: unique(Color) => ValueError duplicate values found in <enum 'Color'>: CRIMSON -> RED
# expect: verify(UNIQUE)(Color) => ValueError aliases found in <enum 'Color'>: CRIMSON -> RED
# expect: verify(CONTINUOUS)(Enum('X',[('a',1),('b',4)])) => ValueError invalid enum 'X': missing values 2, 3
# expect: verify(NAMED_FLAGS)(Flag('F',[('a',1),('b',6)])) => ValueError invalid Flag 'F': alias b is missing combined values of 0x6 [use enum.show_flag_values(value) for details]
# expect: auto() -> auto(_auto_null) | auto(_auto_null)
# expect: enum.auto(3) -> auto(3) | auto(3)
# expect: Flag("F","a b")("x") => ValueError 'x' is not a valid F
# expect: bin(5) -> 0b101 | '0b101'
# expect: enum.bin(5) -> 0b0 101 | '0b0 101'
# expect: enum.bin(-5) -> 0b1 011 | '0b1 011'
# expect: enum.bin(5, 8) -> 0b0 00000101 | '0b0 00000101'
# expect: enum.show_flag_values(5) -> [1, 4] | [1, 4]
# expect: list(FlagBoundary) -> [<FlagBoundary.STRICT: 'strict'>, <FlagBoundary.CONFORM: 'conform'>, <FlagBoundary.EJECT: 'eject'>, <FlagBoundary.KEEP: 'keep'>] | [<FlagBoundary.STRICT: 'strict'>, <FlagBoundary.CONFORM: 'conform'>, <FlagBoundary.EJECT: 'eject'>, <FlagBoundary.KEEP: 'keep'>]
# expect: Enum("E",(("a",1),("b",2))).a -> E.a | <E.a: 1>
# expect: int.__repr__(IntEnum("I","a").a) -> 1 | '1'
# expect: str(IntEnum("I","a").a) -> 1 | '1'
# expect: repr(IntFlag("I","a b")(3)) -> <I.a|b: 3> | '<I.a|b: 3>'
# expect: str(IntFlag("I","a b")(3)) -> 3 | '3'
# expect: repr(Flag("I","a b")(0)) -> <I: 0> | '<I: 0>'
# expect: str(Flag("I","a b")(0)) -> I(0) | 'I(0)'
# expect: 1 in Flag("I","a b")(0) => TypeError unsupported operand type(s) for 'in': 'int' and 'I'
# expect: Enum("E","a b", start=5).b.value -> 6 | 6
# expect: Enum("E","a b", type=int).b+1 -> 3 | 3
# expect: Enum("E","a b", module="m").a.__class__.__module__ -> m | 'm'
# expect: Enum("E","a b").__module__ -> __main__ | '__main__'
# expect: Enum("E","a", qualname="q.E").__qualname__ -> q.E | 'q.E'
# expect: Color.__bool__() -> True | True
# expect: bool(Flag("I","a b")(0)) -> False | False
# expect: list(reversed(Color)) -> [<Color.BLUE: 3>, <Color.GREEN: 2>, <Color.RED: 1>] | [<Color.BLUE: 3>, <Color.GREEN: 2>, <Color.RED: 1>]
# expect: Color.RED.__reduce_ex__(2) -> (<enum 'Color'>, (1,)) | (<enum 'Color'>, (1,))
