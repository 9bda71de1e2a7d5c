from typing import *
import typing
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r).split(' at 0x')[0])
        except Exception as e: print(t, '=>', type(e).__name__, e)
T = TypeVar('T'); U = TypeVar('U'); P = ParamSpec('P')
class K(Generic[T, U]): pass
ev("Dict[T, U][int]", "Dict[T, U][int, str, float]", "K[T, U][int]", "Iterable", "Iterable[int]", "Iterator[T]", "Mapping[str, int]", "Sequence[int]", "Callable", "Callable[[int, str], bool]", "Callable[..., int]", "Callable[[], None]", "Callable[int]", "Callable[3, int]", "Callable[P, int]", "Callable[[T], U][int, str]", "Callable[Concatenate[int, P], str]", "get_args(Callable[[int], str])", "get_args(Callable[..., str])", "get_origin(Callable[[int], str])", "Generator[int, None, None]", "Generator[int]", "Deque[int]", "DefaultDict[str, int]", "Counter[str]", "OrderedDict", "Hashable", "Sized", "Pattern", "Pattern[str]", "Match[str]", "isinstance([], Iterable)", "isinstance({}, Mapping)", "issubclass(list, Sequence)", "isinstance(len, Callable)", "Collection[int]", "AbstractSet[int]", "IO", "IO[str]", "TextIO.__mro__", "ContextManager[int]", "Deque([1,2])", "Counter('aab')", "DefaultDict(list)", "Awaitable", "Iterable[int].__origin__", "Iterable[T][int]", "Type[T][int]", "Tuple[T, ...][int]", "Union[T, U][int, str]", "Optional[T][int]", "Annotated[T, 1][int]", "Literal[1].__args__", "List[int].__module__", "List[int].__doc__ == list.__doc__", "List[int]()", "List.__name__", "K.__name__", "K[int,str].__name__", "Union.__name__", "TypeAliasType('A', int)", "Unpack[Tuple[int]]", "TypeVarTuple('Ts')", "list[T].__parameters__", "dict[str, T]", "Dict[str, List[Tuple[int, Optional[str]]]]", "typing.nope", "type(T)", "type(Union[int, str])", "type(List[int])", "type(Optional)", "NewType('A.B', int).__name__", "typing.get_type_hints(K)")
# expect: Dict[T, U][int] => TypeError Too few arguments for typing.Dict[~T, ~U]; actual 1, expected at least 2
# expect: Dict[T, U][int, str, float] => TypeError Too many arguments for typing.Dict[~T, ~U]; actual 3, expected 2
# expect: K[T, U][int] => TypeError Too few arguments for __main__.K[~T, ~U]; actual 1, expected at least 2
# expect: Iterable -> typing.Iterable
# expect: Iterable[int] -> typing.Iterable[int]
# expect: Iterator[T] -> typing.Iterator[~T]
# expect: Mapping[str, int] -> typing.Mapping[str, int]
# expect: Sequence[int] -> typing.Sequence[int]
# expect: Callable -> typing.Callable
# expect: Callable[[int, str], bool] -> typing.Callable[[int, str], bool]
# expect: Callable[..., int] -> typing.Callable[..., int]
# expect: Callable[[], None] -> typing.Callable[[], NoneType]
# expect: Callable[int] => TypeError Callable must be used as Callable[[arg, ...], result].
# expect: Callable[3, int] -> typing.Callable[[3], int]
# expect: Callable[P, int] -> typing.Callable[~P, int]
# expect: Callable[[T], U][int, str] -> typing.Callable[[int], str]
# expect: Callable[Concatenate[int, P], str] -> typing.Callable[typing.Concatenate[int, ~P], str]
# expect: get_args(Callable[[int], str]) -> ([<class 'int'>], <class 'str'>)
# expect: get_args(Callable[..., str]) -> (Ellipsis, <class 'str'>)
# expect: get_origin(Callable[[int], str]) -> <class 'collections.abc.Callable'>
# expect: Generator[int, None, None] -> typing.Generator[int, NoneType, NoneType]
# expect: Generator[int] -> typing.Generator[int, NoneType, NoneType]
# expect: Deque[int] -> typing.Deque[int]
# expect: DefaultDict[str, int] -> typing.DefaultDict[str, int]
# expect: Counter[str] -> typing.Counter[str]
# expect: OrderedDict -> typing.OrderedDict
# expect: Hashable -> typing.Hashable
# expect: Sized -> typing.Sized
# expect: Pattern -> typing.Pattern
# expect: Pattern[str] -> typing.Pattern[str]
# expect: Match[str] -> typing.Match[str]
# expect: isinstance([], Iterable) -> True
# expect: isinstance({}, Mapping) -> True
# expect: issubclass(list, Sequence) -> True
# expect: isinstance(len, Callable) -> True
# expect: Collection[int] -> typing.Collection[int]
# expect: AbstractSet[int] -> typing.AbstractSet[int]
# expect: IO -> <class 'typing.IO'>
# expect: IO[str] -> typing.IO[str]
# expect: TextIO.__mro__ -> (<class 'typing.TextIO'>, <class 'typing.IO'>, <class 'typing.Generic'>, <class 'object'>)
# expect: ContextManager[int] -> typing.ContextManager[int, bool | None]
# expect: Deque([1,2]) -> deque([1, 2])
# expect: Counter('aab') -> Counter({'a': 2, 'b': 1})
# expect: DefaultDict(list) -> defaultdict(<class 'list'>, {})
# expect: Awaitable -> typing.Awaitable
# expect: Iterable[int].__origin__ -> <class 'collections.abc.Iterable'>
# expect: Iterable[T][int] -> typing.Iterable[int]
# expect: Type[T][int] -> typing.Type[int]
# expect: Tuple[T, ...][int] -> typing.Tuple[int, ...]
# expect: Union[T, U][int, str] -> typing.Union[int, str]
# expect: Optional[T][int] -> typing.Optional[int]
# expect: Annotated[T, 1][int] -> typing.Annotated[int, 1]
# expect: Literal[1].__args__ -> (1,)
# expect: List[int].__module__ -> 'typing'
# expect: List[int].__doc__ == list.__doc__ -> False
# expect: List[int]() => TypeError Type List cannot be instantiated; use list() instead
# expect: List.__name__ -> 'List'
# expect: K.__name__ -> 'K'
# expect: K[int,str].__name__ -> 'K'
# expect: Union.__name__ -> 'Union'
# expect: TypeAliasType('A', int) -> A
# expect: Unpack[Tuple[int]] -> typing.Unpack[typing.Tuple[int]]
# expect: TypeVarTuple('Ts') -> Ts
# expect: list[T].__parameters__ -> (~T,)
# expect: dict[str, T] -> dict[str, ~T]
# expect: Dict[str, List[Tuple[int, Optional[str]]]] -> typing.Dict[str, typing.List[typing.Tuple[int, typing.Optional[str]]]]
# expect: typing.nope => AttributeError module 'typing' has no attribute 'nope'
# expect: type(T) -> <class 'typing.TypeVar'>
# expect: type(Union[int, str]) -> <class 'typing._UnionGenericAlias'>
# expect: type(List[int]) -> <class 'typing._GenericAlias'>
# expect: type(Optional) -> <class 'typing._SpecialForm'>
# expect: NewType('A.B', int).__name__ -> 'B'
# expect: typing.get_type_hints(K) -> {}
class A(Iterable[int]):
    def __iter__(self): return iter([1])
print(list(A()), A.__mro__, isinstance(A(), Iterable))
# expect: [1] (<class '__main__.A'>, <class 'collections.abc.Iterable'>, <class 'typing.Generic'>, <class 'object'>) True
