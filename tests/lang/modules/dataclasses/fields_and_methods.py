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
ev("P(1)", "P(1,2,[3])", "P()", "P(1,2,3,4,5)", "P(a=1)", "P(1)==P(1)", "P(1)==P(1,w='z')", "P(1)!=P(2)", "P(1)<P(2)", "hash(P(1))", "P.__doc__", "P.__match_args__", "fields(P)", "P.y", "P.z", "P.w", "P.__hash__", "P.__dataclass_params__", "P.__annotations__", "P.__init__.__annotations__", "P.__init__.__qualname__", "asdict(P(1,2,[P(3)]))", "astuple(P(1,2,[P(3)]))", "replace(P(1), x=7)", "replace(P(1), q=7)", "replace(3)", "asdict(3)", "astuple(P)", "fields(3)", "is_dataclass(P), is_dataclass(P(1)), is_dataclass(3)", "P(1).__replace__(y=8)", "P.__replace__(P(1), y=8)", "field(default=1, default_factory=list)", "MISSING", "KW_ONLY", "dataclasses._FIELD", "dataclass", "InitVar[int]", "InitVar[list[int]]", "InitVar", "Field", "Field[int]", "sorted(dataclasses.__all__)", "P.__eq__(P(1),3)", "P.__init__.__defaults__", "P.__repr__.__qualname__")
# expect: P(1) -> P(x=1, y=5, w='q')
# expect: P(1,2,[3]) -> P(x=1, y=2, w='q')
# expect: P() => TypeError P.__init__() missing 1 required positional argument: 'x'
# expect: P(1,2,3,4,5) => TypeError P.__init__() takes from 2 to 5 positional arguments but 6 were given
# expect: P(a=1) => TypeError P.__init__() got an unexpected keyword argument 'a'
# expect: P(1)==P(1) -> True
# expect: P(1)==P(1,w='z') -> True
# expect: P(1)!=P(2) -> True
# expect: P(1)<P(2) => TypeError '<' not supported between instances of 'P' and 'P'
# expect: hash(P(1)) => TypeError unhashable type: 'P'
# expect: P.__doc__ -> "P(x: int, y: int = 5, z: list = <factory>, w: str = 'q')"
# expect: P.__match_args__ -> ('x', 'y', 'z', 'w')
# expect: fields(P) -> (Field(name='x',type=<class 'int'>,default=<dataclasses._MISSING_TYPE object
# expect: P.y -> 5
# expect: P.z => AttributeError type object 'P' has no attribute 'z'
# expect: P.w -> 'q'
# expect: P.__hash__ -> None
# expect: P.__dataclass_params__ -> _DataclassParams(init=True,repr=True,eq=True,order=False,unsafe_hash=False,frozen=False,match_args=True,kw_only=False,slots=False,weakref_slot=False)
# expect: P.__annotations__ -> {'x': <class 'int'>, 'y': <class 'int'>, 'z': <class 'list'>, 'w': <class 'str'>}
# expect: P.__init__.__annotations__ -> {'x': <class 'int'>, 'y': <class 'int'>, 'z': <class 'list'>, 'w': <class 'str'>, 'return': None}
# expect: P.__init__.__qualname__ -> 'P.__init__'
# expect: asdict(P(1,2,[P(3)])) -> {'x': 1, 'y': 2, 'z': [{'x': 3, 'y': 5, 'z': [], 'w': 'q'}], 'w': 'q'}
# expect: astuple(P(1,2,[P(3)])) -> (1, 2, [(3, 5, [], 'q')], 'q')
# expect: replace(P(1), x=7) -> P(x=7, y=5, w='q')
# expect: replace(P(1), q=7) => TypeError P.__init__() got an unexpected keyword argument 'q'
# expect: replace(3) => TypeError replace() should be called on dataclass instances
# expect: asdict(3) => TypeError asdict() should be called on dataclass instances
# expect: astuple(P) => TypeError astuple() should be called on dataclass instances
# expect: fields(3) => TypeError must be called with a dataclass type or instance
# expect: is_dataclass(P), is_dataclass(P(1)), is_dataclass(3) -> (True, True, False)
# expect: P(1).__replace__(y=8) -> P(x=1, y=8, w='q')
# expect: P.__replace__(P(1), y=8) -> P(x=1, y=8, w='q')
# expect: field(default=1, default_factory=list) => ValueError cannot specify both default and default_factory
# expect: MISSING -> <dataclasses._MISSING_TYPE object
# expect: KW_ONLY -> <dataclasses._KW_ONLY_TYPE object
# expect: dataclasses._FIELD -> _FIELD
# expect: dataclass -> <function dataclass
# expect: InitVar[int] -> dataclasses.InitVar[int]
# expect: InitVar[list[int]] -> dataclasses.InitVar[list[int]]
# expect: InitVar -> <class 'dataclasses.InitVar'>
# expect: Field -> <class 'dataclasses.Field'>
# expect: Field[int] -> dataclasses.Field[int]
# expect: sorted(dataclasses.__all__) -> ['Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'asdict', 'astuple', 'dataclass', 'field', 'fields', 'is_dataclass', 'make_dataclass', 'replace']
# expect: P.__eq__(P(1),3) -> NotImplemented
# expect: P.__init__.__defaults__ -> (5, <factory>, 'q')
# expect: P.__repr__.__qualname__ -> 'P.__repr__'
