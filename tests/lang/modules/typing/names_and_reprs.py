import typing
from typing import *
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r).split(' at 0x')[0])
        except Exception as e: print(t, '=>', type(e).__name__, e)
T = TypeVar('T'); U = TypeVar('U', bound=int); V = TypeVar('V', int, str); C_ = TypeVar('C_', covariant=True); P = ParamSpec('P')
class G(Generic[T]):
    def __init__(self, v=None): self.v = v
class H(G[int]): pass
class K(Generic[T, U]): pass
class N(NamedTuple):
    x: int
    y: str = 'q'
    def m(self): return self.x
class TD(TypedDict, total=False):
    a: int
    b: Required[str]
class TD2(TD):
    c: NotRequired[int]
@runtime_checkable
class Pr(Protocol):
    def close(self) -> None: ...
class Data(Protocol):
    x: int
class Impl:
    def close(self): pass
UserId = NewType('UserId', int)
ev("Any", "List", "List[int]", "List[int][0]", "List[T]", "List[T][int]", "Dict[str, int]", "Dict[T, U]", "Dict[T, int][str]", "Tuple[int, str]", "Tuple[int, ...]", "Tuple[()]", "Tuple", "Set[int]", "FrozenSet[int]", "Type[int]", "Optional[int]", "Optional[None]", "Optional[Union[int, str]]", "Union[int, str]", "Union[int]", "Union[int, int]", "Union[int, None, str]", "Union[int, Union[str, float]]", "Union", "Optional", "Union[()]", "Optional[int, str]", "Union[int, str] == Union[str, int]", "Union[int, str] == (int | str)", "hash(Union[int,str]) == hash(Union[str,int])", "Literal['a', 1, True]", "Literal['a', 'a']", "Literal[Literal[1], 2]", "Literal[1] == Literal[True]", "ClassVar[int]", "Final[int]", "ClassVar", "Final", "Annotated[int, 'x', 3]", "Annotated[int]", "Annotated[Annotated[int,'a'],'b']", "NoReturn", "Never", "Self", "LiteralString", "TypeAlias", "NoReturn[int]", "T, U, V, C_", "T.__name__, U.__bound__, V.__constraints__, C_.__covariant__", "TypeVar('A', int)", "TypeVar('A', int, bound=str)", "TypeVar('A', covariant=True, contravariant=True)", "TypeVar(3)", "P, P.args, P.kwargs", "AnyStr", "Any()", "isinstance(1, Any)", "List()", "Dict()", "Optional()", "List[1]", "List[(1,2)]", "List[int, str]", "Dict[int]", "List['Foo']", "Optional['Foo']", "ForwardRef('x')", "ForwardRef('x y')", "isinstance([], List)", "isinstance([], List[int])", "issubclass(list, List)", "isinstance(1, Union[int, str])", "isinstance(1, Optional[int])", "List[int] | None", "T | None", "int | List[int]", "Union[int, str] | float", "List[int] == List[int]", "hash(List[int]) == hash(List[int])", "List[int].__origin__", "List[int].__args__", "List[T].__parameters__", "get_origin(List[int])", "get_args(Dict[str, int])", "get_origin(int)", "get_origin(Union[int,str])", "get_args(Optional[int])", "get_origin(list[int])", "get_args(int | str)", "get_origin(int|str)", "get_args(Annotated[int,'x'])", "get_origin(Annotated[int,'x'])", "get_args(Literal[1,2])",
"G", "G[int]", "G[int]().v", "G[int](3).v", "G[int](3).__orig_class__", "G[int, str]", "K[int]", "K[int, bool]", "H.__orig_bases__", "H.__parameters__", "G.__parameters__", "K.__parameters__", "H[int]", "G[T]", "G[T][str]", "G[List[T]][int]", "G[int].__origin__", "Generic[T]", "Generic[int]", "Generic[T, T]", "Generic[()]", "Generic", "G.__mro__", "H.__mro__", "isinstance(G(), G)", "isinstance(G(), G[int])", "issubclass(H, G)", "Generic[T][int]",
"N(1)", "N(1,'z').m()", "N.__annotations__", "N._field_defaults", "N.__orig_bases__", "N.__mro__", "N(1) == (1, 'q')", "NamedTuple('M', [('a', int)])(1)", "NamedTuple('M', [('a', int)], x=int)", "TD(a=1)", "TD.__required_keys__, TD.__optional_keys__, TD.__total__, sorted(TD2.__required_keys__), sorted(TD2.__optional_keys__)", "TD2.__annotations__", "isinstance({}, TD)", "TypedDict('Q', {'a': int})(a=3)", "is_typeddict(TD), is_typeddict(dict)", "TD.__mro__",
"isinstance(Impl(), Pr)", "isinstance(1, Pr)", "issubclass(Impl, Pr)", "issubclass(int, Pr)", "Pr()", "isinstance(1, Data)", "runtime_checkable(int)", "isinstance(1, SupportsInt)", "isinstance('', SupportsInt)", "isinstance(1.5, SupportsIndex)", "is_protocol(Pr), is_protocol(int)", "sorted(get_protocol_members(Pr))", "Pr.__mro__", "UserId(5)", "UserId", "UserId.__supertype__", "UserId.__name__", "cast(int, 'x')", "TYPE_CHECKING", "Text", "assert_never(3)", "overload(lambda x: x)(1)", "final(int)", "NoDefault", "T.has_default()", "sorted(typing.__all__)")
# expect: Any -> typing.Any
# expect: List -> typing.List
# expect: List[int] -> typing.List[int]
# expect: List[int][0] => TypeError typing.List[int] is not a generic class
# expect: List[T] -> typing.List[~T]
# expect: List[T][int] -> typing.List[int]
# expect: Dict[str, int] -> typing.Dict[str, int]
# expect: Dict[T, U] -> typing.Dict[~T, ~U]
# expect: Dict[T, int][str] -> typing.Dict[str, int]
# expect: Tuple[int, str] -> typing.Tuple[int, str]
# expect: Tuple[int, ...] -> typing.Tuple[int, ...]
# expect: Tuple[()] -> typing.Tuple[()]
# expect: Tuple -> typing.Tuple
# expect: Set[int] -> typing.Set[int]
# expect: FrozenSet[int] -> typing.FrozenSet[int]
# expect: Type[int] -> typing.Type[int]
# expect: Optional[int] -> typing.Optional[int]
# expect: Optional[None] -> <class 'NoneType'>
# expect: Optional[Union[int, str]] -> typing.Union[int, str, NoneType]
# expect: Union[int, str] -> typing.Union[int, str]
# expect: Union[int] -> <class 'int'>
# expect: Union[int, int] -> <class 'int'>
# expect: Union[int, None, str] -> typing.Union[int, NoneType, str]
# expect: Union[int, Union[str, float]] -> typing.Union[int, str, float]
# expect: Union -> typing.Union
# expect: Optional -> typing.Optional
# expect: Union[()] => TypeError Cannot take a Union of no types.
# expect: Optional[int, str] => TypeError typing.Optional requires a single type. Got (<class 'int'>, <class 'str'>).
# expect: Union[int, str] == Union[str, int] -> True
# expect: Union[int, str] == (int | str) -> True
# expect: hash(Union[int,str]) == hash(Union[str,int]) -> True
# expect: Literal['a', 1, True] -> typing.Literal['a', 1, True]
# expect: Literal['a', 'a'] -> typing.Literal['a']
# expect: Literal[Literal[1], 2] -> typing.Literal[1, 2]
# expect: Literal[1] == Literal[True] -> False
# expect: ClassVar[int] -> typing.ClassVar[int]
# expect: Final[int] -> typing.Final[int]
# expect: ClassVar -> typing.ClassVar
# expect: Final -> typing.Final
# expect: Annotated[int, 'x', 3] -> typing.Annotated[int, 'x', 3]
# expect: Annotated[int] => TypeError Annotated[...] should be used with at least two arguments (a type and an annotation).
# expect: Annotated[Annotated[int,'a'],'b'] -> typing.Annotated[int, 'a', 'b']
# expect: NoReturn -> typing.NoReturn
# expect: Never -> typing.Never
# expect: Self -> typing.Self
# expect: LiteralString -> typing.LiteralString
# expect: TypeAlias -> typing.TypeAlias
# expect: NoReturn[int] => TypeError typing.NoReturn is not subscriptable
# expect: T, U, V, C_ -> (~T, ~U, ~V, +C_)
# expect: T.__name__, U.__bound__, V.__constraints__, C_.__covariant__ -> ('T', <class 'int'>, (<class 'int'>, <class 'str'>), True)
# expect: TypeVar('A', int) => TypeError A single constraint is not allowed
# expect: TypeVar('A', int, bound=str) => TypeError A single constraint is not allowed
# expect: TypeVar('A', covariant=True, contravariant=True) => ValueError Bivariant types are not supported.
# expect: TypeVar(3) => TypeError typevar() argument 'name' must be str, not int
# expect: P, P.args, P.kwargs -> (~P, P.args, P.kwargs)
# expect: AnyStr -> ~AnyStr
# expect: Any() => TypeError Any cannot be instantiated
# expect: isinstance(1, Any) => TypeError typing.Any cannot be used with isinstance()
# expect: List() => TypeError Type List cannot be instantiated; use list() instead
# expect: Dict() => TypeError Type Dict cannot be instantiated; use dict() instead
# expect: Optional() => TypeError Cannot instantiate typing.Optional
# expect: List[1] -> typing.List[1]
# expect: List[(1,2)] => TypeError Too many arguments for typing.List; actual 2, expected 1
# expect: List[int, str] => TypeError Too many arguments for typing.List; actual 2, expected 1
# expect: Dict[int] => TypeError Too few arguments for typing.Dict; actual 1, expected 2
# expect: List['Foo'] -> typing.List[ForwardRef('Foo')]
# expect: Optional['Foo'] -> typing.Optional[ForwardRef('Foo')]
# expect: ForwardRef('x') -> ForwardRef('x')
# expect: ForwardRef('x y') => SyntaxError Forward reference must be an expression -- got 'x y'
# expect: isinstance([], List) -> True
# expect: isinstance([], List[int]) => TypeError Subscripted generics cannot be used with class and instance checks
# expect: issubclass(list, List) -> True
# expect: isinstance(1, Union[int, str]) -> True
# expect: isinstance(1, Optional[int]) -> True
# expect: List[int] | None -> typing.Optional[typing.List[int]]
# expect: T | None -> typing.Optional[~T]
# expect: int | List[int] -> typing.Union[int, typing.List[int]]
# expect: Union[int, str] | float -> typing.Union[int, str, float]
# expect: List[int] == List[int] -> True
# expect: hash(List[int]) == hash(List[int]) -> True
# expect: List[int].__origin__ -> <class 'list'>
# expect: List[int].__args__ -> (<class 'int'>,)
# expect: List[T].__parameters__ -> (~T,)
# expect: get_origin(List[int]) -> <class 'list'>
# expect: get_args(Dict[str, int]) -> (<class 'str'>, <class 'int'>)
# expect: get_origin(int) -> None
# expect: get_origin(Union[int,str]) -> typing.Union
# expect: get_args(Optional[int]) -> (<class 'int'>, <class 'NoneType'>)
# expect: get_origin(list[int]) -> <class 'list'>
# expect: get_args(int | str) -> (<class 'int'>, <class 'str'>)
# expect: get_origin(int|str) -> <class 'types.UnionType'>
# expect: get_args(Annotated[int,'x']) -> (<class 'int'>, 'x')
# expect: get_origin(Annotated[int,'x']) -> typing.Annotated
# expect: get_args(Literal[1,2]) -> (1, 2)
# expect: G -> <class '__main__.G'>
# expect: G[int] -> __main__.G[int]
# expect: G[int]().v -> None
# expect: G[int](3).v -> 3
# expect: G[int](3).__orig_class__ -> __main__.G[int]
# expect: G[int, str] => TypeError Too many arguments for <class '__main__.G'>; actual 2, expected 1
# expect: K[int] => TypeError Too few arguments for <class '__main__.K'>; actual 1, expected at least 2
# expect: K[int, bool] -> __main__.K[int, bool]
# expect: H.__orig_bases__ -> (__main__.G[int],)
# expect: H.__parameters__ -> ()
# expect: G.__parameters__ -> (~T,)
# expect: K.__parameters__ -> (~T, ~U)
# expect: H[int] => TypeError <class '__main__.H'> is not a generic class
# expect: G[T] -> __main__.G[~T]
# expect: G[T][str] -> __main__.G[str]
# expect: G[List[T]][int] -> __main__.G[typing.List[int]]
# expect: G[int].__origin__ -> <class '__main__.G'>
# expect: Generic[T] -> typing.Generic[~T]
# expect: Generic[int] => TypeError Parameters to Generic[...] must all be type variables or parameter specification variables.
# expect: Generic[T, T] => TypeError Parameters to Generic[...] must all be unique
# expect: Generic[()] => TypeError Parameter list to Generic[...] cannot be empty
# expect: Generic -> <class 'typing.Generic'>
# expect: G.__mro__ -> (<class '__main__.G'>, <class 'typing.Generic'>, <class 'object'>)
# expect: H.__mro__ -> (<class '__main__.H'>, <class '__main__.G'>, <class 'typing.Generic'>, <class 'object'>)
# expect: isinstance(G(), G) -> True
# expect: isinstance(G(), G[int]) => TypeError Subscripted generics cannot be used with class and instance checks
# expect: issubclass(H, G) -> True
# expect: Generic[T][int] => TypeError Cannot subscript already-subscripted typing.Generic[~T]
# expect: N(1) -> N(x=1, y='q')
# expect: N(1,'z').m() -> 1
# expect: N.__annotations__ -> {'x': <class 'int'>, 'y': <class 'str'>}
# expect: N._field_defaults -> {'y': 'q'}
# expect: N.__orig_bases__ -> (<function NamedTuple
# expect: N.__mro__ -> (<class '__main__.N'>, <class 'tuple'>, <class 'object'>)
# expect: N(1) == (1, 'q') -> True
# expect: NamedTuple('M', [('a', int)])(1) -> M(a=1)
# expect: NamedTuple('M', [('a', int)], x=int) => TypeError Either list of fields or keywords can be provided to NamedTuple, not both
# expect: TD(a=1) -> {'a': 1}
# expect: TD.__required_keys__, TD.__optional_keys__, TD.__total__, sorted(TD2.__required_keys__), sorted(TD2.__optional_keys__) -> (frozenset({'b'}), frozenset({'a'}), False, ['b'], ['a', 'c'])
# expect: TD2.__annotations__ -> {'a': <class 'int'>, 'b': typing.Required[str], 'c': typing.NotRequired[int]}
# expect: isinstance({}, TD) => TypeError TypedDict does not support instance and class checks
# expect: TypedDict('Q', {'a': int})(a=3) -> {'a': 3}
# expect: is_typeddict(TD), is_typeddict(dict) -> (True, False)
# expect: TD.__mro__ -> (<class '__main__.TD'>, <class 'dict'>, <class 'object'>)
# expect: isinstance(Impl(), Pr) -> True
# expect: isinstance(1, Pr) -> False
# expect: issubclass(Impl, Pr) -> True
# expect: issubclass(int, Pr) -> False
# expect: Pr() => TypeError Protocols cannot be instantiated
# expect: isinstance(1, Data) => TypeError Instance and class checks can only be used with @runtime_checkable protocols
# expect: runtime_checkable(int) => TypeError @runtime_checkable can be only applied to protocol classes, got <class 'int'>
# expect: isinstance(1, SupportsInt) -> True
# expect: isinstance('', SupportsInt) -> False
# expect: isinstance(1.5, SupportsIndex) -> False
# expect: is_protocol(Pr), is_protocol(int) -> (True, False)
# expect: sorted(get_protocol_members(Pr)) -> ['close']
# expect: Pr.__mro__ -> (<class '__main__.Pr'>, <class 'typing.Protocol'>, <class 'typing.Generic'>, <class 'object'>)
# expect: UserId(5) -> 5
# expect: UserId -> __main__.UserId
# expect: UserId.__supertype__ -> <class 'int'>
# expect: UserId.__name__ -> 'UserId'
# expect: cast(int, 'x') -> 'x'
# expect: TYPE_CHECKING -> False
# expect: Text -> <class 'str'>
# expect: assert_never(3) => AssertionError Expected code to be unreachable, but got: 3
# expect: overload(lambda x: x)(1) => NotImplementedError You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be followed by an implementation that is not @overload-ed.
# expect: final(int) -> <class 'int'>
# expect: NoDefault -> typing.NoDefault
# expect: T.has_default() -> False
# expect: sorted(typing.__all__) -> ['AbstractSet', 'Annotated', 'Any', 'AnyStr', 'AsyncContextManager', 'AsyncGenerator', 'AsyncIterable', 'AsyncIterator', 'Awaitable', 'BinaryIO', 'ByteString', 'Callable', 'ChainMap', 'ClassVar', 'Collection', 'Concatenate', 'Container', 'ContextManager', 'Coroutine', 'Counter', 'DefaultDict', 'Deque', 'Dict', 'Final', 'ForwardRef', 'FrozenSet', 'Generator', 'Generic', 'Hashable', 'IO', 'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'List', 'Literal', 'LiteralString', 'Mapping', 'MappingView', 'Match', 'MutableMapping', 'MutableSequence', 'MutableSet', 'NamedTuple', 'Never', 'NewType', 'NoDefault', 'NoReturn', 'NotRequired', 'Optional', 'OrderedDict', 'ParamSpec', 'ParamSpecArgs', 'ParamSpecKwargs', 'Pattern', 'Protocol', 'ReadOnly', 'Required', 'Reversible', 'Self', 'Sequence', 'Set', 'Sized', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound', 'TYPE_CHECKING', 'Text', 'TextIO', 'Tuple', 'Type', 'TypeAlias', 'TypeAliasType', 'TypeGuard', 'TypeIs', 'TypeVar', 'TypeVarTuple', 'TypedDict', 'Union', 'Unpack', 'ValuesView', 'assert_never', 'assert_type', 'cast', 'clear_overloads', 'dataclass_transform', 'final', 'get_args', 'get_origin', 'get_overloads', 'get_protocol_members', 'get_type_hints', 'is_protocol', 'is_typeddict', 'no_type_check', 'no_type_check_decorator', 'overload', 'override', 'reveal_type', 'runtime_checkable']
class Node:
    left: Optional['Node']
    val: 'int'
    lst: 'List[int]'
    cv: ClassVar[int] = 3
    n: None = None
    an: Annotated[int, 'm'] = 1
def fn(a: int, b: 'Node' = None, *c: str) -> None: pass
ev("get_type_hints(Node)", "get_type_hints(Node, include_extras=True)", "get_type_hints(fn)", "get_type_hints(3)", "get_type_hints(len)", "get_type_hints(typing)" and "1")
# expect: get_type_hints(Node) -> {'left': typing.Optional[__main__.Node], 'val': <class 'int'>, 'lst': typing.List[int], 'cv': typing.ClassVar[int], 'n': <class 'NoneType'>, 'an': <class 'int'>}
# expect: get_type_hints(Node, include_extras=True) -> {'left': typing.Optional[__main__.Node], 'val': <class 'int'>, 'lst': typing.List[int], 'cv': typing.ClassVar[int], 'n': <class 'NoneType'>, 'an': typing.Annotated[int, 'm']}
# expect: get_type_hints(fn) -> {'a': <class 'int'>, 'b': <class '__main__.Node'>, 'c': <class 'str'>, 'return': <class 'NoneType'>}
# expect: get_type_hints(3) => TypeError 3 is not a module, class, method, or function.
# expect: get_type_hints(len) -> {}
# expect: 1 -> 1
def tryit(text):
    try: exec(text, globals())
    except Exception as e: print(text.strip().splitlines()[0], '=>', type(e).__name__, e)
tryit("class A(Generic): pass")  # expect: class A(Generic): pass => TypeError Cannot inherit from plain Generic
tryit("class A(Generic[T], List[U]): pass")
# expect: class A(Generic[T], List[U]): pass => TypeError Some type variables (~U) are not listed in Generic[~T]
tryit("class A(List[int]): pass\nprint(A([1]), A.__mro__, A.__orig_bases__)")
# expect: [1] (<class '__main__.A'>, <class 'list'>, <class 'typing.Generic'>, <class 'object'>) (typing.List[int],)
tryit("class A(Optional[int]): pass")
# expect: class A(Optional[int]): pass => TypeError Cannot subclass typing.Optional[int]
tryit("class A(Any): pass\nprint(type(A()))")  # expect: <class '__main__.A'>
tryit("class A(Union): pass")  # expect: class A(Union): pass => TypeError Cannot subclass typing.Union
tryit("class A(T): pass")  # expect: class A(T): pass => TypeError Cannot subclass an instance of TypeVar
tryit("class A(UserId): pass")
# expect: class A(UserId): pass => TypeError Cannot subclass an instance of NewType. Perhaps you were looking for: `A = NewType('A', UserId)`
tryit("class A(Protocol, int): pass")
# expect: class A(Protocol, int): pass => TypeError Protocols can only inherit from other protocols, got <class 'int'>
tryit("class A(NamedTuple):\n  x: int = 1\n  y: int")
# expect: class A(NamedTuple): => TypeError Non-default namedtuple field y cannot follow default field x
tryit("class A(NamedTuple):\n  x: int\n  _make = 3")
# expect: class A(NamedTuple): => AttributeError Cannot overwrite NamedTuple attribute _make
tryit("class A(TypedDict, int): pass")
# expect: class A(TypedDict, int): pass => TypeError cannot inherit from both a TypedDict type and a non-TypedDict base class
tryit("class A(Dict[str, T]): pass\nprint(A[int], A.__parameters__)")  # expect: __main__.A[int] (~T,)
tryit("class A(Protocol[T]): \n  def f(self) -> T: ...\nprint(A[int], A.__parameters__)\nclass B(A[int]):\n  def f(self): return 1\nprint(B().f(), B.__mro__)")
# expect: __main__.A[int] (~T,)
# expect: 1 (<class '__main__.B'>, <class '__main__.A'>, <class 'typing.Protocol'>, <class 'typing.Generic'>, <class 'object'>)
tryit("class A(Generic[T, U]): pass\nclass B(A[int, T]): pass\nprint(B.__parameters__, B[str])")
# expect: (~T,) __main__.B[str]
@overload
def ov(a: int) -> int: ...
@overload
def ov(a: str) -> str: ...
def ov(a): return a
print(ov(1), len(get_overloads(ov)))  # expect: 1 2
@final
class Fi: pass
print(Fi.__final__)  # expect: True
