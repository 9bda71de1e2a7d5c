from functools import *
from collections.abc import *
import collections, abc
def show(label, f):
    try:
        r = f()
        print(label, r)
    except BaseException as e:
        print(label, type(e).__name__, e)
@singledispatch
def f(x, *a): "doc"; return 'base'
@f.register(int)
def _(x): return 'int'
@f.register
def _(x: str): return 'str'
@f.register(list)
@f.register(tuple)
def seq(x): return 'seq'
f.register(float, lambda x: 'float')
@f.register
def _(x: bytes | dict): return 'union'
print(f(1), f('a'), f([]), f(()), f(1.5), f(True), f(None), f(b''), f({}), f.dispatch(int)(1), sorted(k.__name__ for k in f.registry), f.__name__, f.__doc__)
show('sd', lambda: f()); show('sd', lambda: f.register(3)); show('sd', lambda: f.register(3, 4)); 
def bad(x: 3): pass
show('sd', lambda: f.register(bad))
def none(x: None): return 'none'
f.register(none); print(f(None))
@singledispatch
def g(x): return 'base'
g.register(Sized, lambda x: 'sized'); print(g([]), g(3), g({}))
g.register(Mapping, lambda x: 'mapping'); print(g({}), g([]), g(collections.OrderedDict()), g(collections.ChainMap()))
g.register(Sequence, lambda x: 'sequence'); print(g([]), g('a'), g(set()))
g.register(Set, lambda x: 'set'); print(g(set()), g({}.keys()))
class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
g.register(A, lambda x: 'A'); g.register(C, lambda x: 'C'); print(g(D()), g(B()), g(A()))
class E(Container, Iterable):
    def __contains__(s, x): return 1
    def __iter__(s): return iter(())
@singledispatch
def h(x): return 'base'
h.register(Container, lambda x: 'container'); h.register(Iterable, lambda x: 'iterable'); print(h(E()))
class F:
    def __contains__(s, x): return 1
    def __iter__(s): return iter(())
show('amb', lambda: h(F()))
Iterable.register(A); print(h(A()))
class Cls:
    @singledispatchmethod
    def m(self, a): return 'base'
    @m.register
    def _(self, a: int): return 'int', type(self).__name__
    @m.register(str)
    def _(self, a): return 'str'
    @singledispatchmethod
    @classmethod
    def c(cls, a): return 'cbase', cls.__name__
    @c.register
    @classmethod
    def _(cls, a: int): return 'cint', cls.__name__
print(Cls().m(1), Cls().m('a'), Cls().m(1.5), Cls.c(1), Cls().c('a')); show('sdm', lambda: Cls().m()); show('sdm', lambda: singledispatchmethod(3))
# abc
from abc import *
class Abs(ABC):
    @abstractmethod
    def a(self): pass
    @property
    @abstractmethod
    def p(self): pass
show('abc', lambda: Abs()); print(sorted(Abs.__abstractmethods__), Abs.__module__, type(Abs))
class Half(Abs):
    def a(self): return 1
show('abc', lambda: Half())
class Full(Half):
    p = 3
print(Full().a(), Full.__abstractmethods__, issubclass(Full, Abs), isinstance(Full(), Abs))
class V: pass
t0 = get_cache_token(); print(isinstance(V(), Abs)); print(Abs.register(V) is V, isinstance(V(), Abs), issubclass(V, Abs), get_cache_token() == t0 + 1)
show('reg', lambda: Abs.register(3)); show('reg', lambda: Full.register(Abs)); show('sub', lambda: issubclass(3, Abs)); show('inst', lambda: isinstance(3, Abs))
class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, C): return hasattr(C, 'foo') or NotImplemented
class WF: foo = 1
print(issubclass(WF, Hook), issubclass(V, Hook))
class BadHook(ABC):
    @classmethod
    def __subclasshook__(cls, C): return 3
show('hook', lambda: issubclass(int, BadHook))
class Up(ABC):
    @abstractmethod
    def z(self): pass
def zz(self): return 'zz'
Up.z = zz; update_abstractmethods(Up); print(Up().z(), Up.__abstractmethods__)
class ACM(ABC):
    @classmethod
    @abstractmethod
    def c(cls): pass
    @staticmethod
    @abstractmethod
    def s(): pass
show('acm', lambda: ACM()); show('new', lambda: object.__new__(ACM))
class WithKw(ABC):
    def __init_subclass__(cls, /, k=0, **kw): cls.k = k
class Sub(WithKw, k=5): pass
print(Sub.k)
# collections.abc
import sys
for c in (Hashable, Iterable, Iterator, Reversible, Generator, Sized, Container, Callable, Collection, Set, MutableSet, Mapping, MutableMapping, Sequence, MutableSequence, KeysView, ItemsView, ValuesView, MappingView, Awaitable, Coroutine, AsyncIterable, Buffer):
    print(c.__name__, c.__module__, [t.__name__ for t in (int, str, bytes, list, tuple, dict, set, frozenset, range, type({}.keys()), type({}.items()), type({}.values()), type(iter([])), type((i for i in ())), type(len), object, collections.deque, collections.OrderedDict, collections.defaultdict, collections.Counter, type(type.__dict__), zip) if issubclass(t, c)], sorted(c.__abstractmethods__), [m for m in dir(c) if m not in dir(object) and not m.startswith('_abc') and m not in ('__abstractmethods__', '_MutableMapping__marker', '_MutableMapping__missing')])
show('ci', lambda: Sequence()); show('ci', lambda: Hashable()); show('ci', lambda: MutableSequence())
print(Callable[[int, str], bool], Callable[..., int], Iterable[int], Mapping[str, int], Callable[[int], str].__args__); show('ca', lambda: Callable[int])
class MyS(Sequence):
    def __init__(s, *a): s.a = a
    def __getitem__(s, i): return s.a[i]
    def __len__(s): return len(s.a)
m = MyS(1,2,3,2); print(list(m), 2 in m, m.index(2), m.index(2, 2), m.count(2), list(reversed(m))); show('idx', lambda: m.index(9)); show('idx', lambda: m.index(2, -1, -9))
class MyM(MutableMapping):
    def __init__(s): s.d = {}
    def __getitem__(s, k): return s.d[k]
    def __setitem__(s, k, v): s.d[k] = v
    def __delitem__(s, k): del s.d[k]
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
m = MyM(); m.update(a=1); m.update({'b': 2}); m.update([('c', 3)]); print(dict(m), m == {'a':1,'b':2,'c':3}, m.pop('a'), m.pop('z', 0), m.setdefault('q', 4), m.get('nope'), 'b' in m, list(m.keys()), list(m.values()), list(m.items()), m.popitem(), m.keys() & {'b'}, ('b', 2) in m.items(), 2 in m.values(), len(m.keys()))
show('pop', lambda: m.pop('zz')); m.clear(); print(len(m)); show('pi', lambda: m.popitem()); show('rev', lambda: reversed(m))
class MySet(MutableSet):
    def __init__(s, it=()): s.l = list(dict.fromkeys(it))
    def __contains__(s, x): return x in s.l
    def __iter__(s): return iter(s.l)
    def __len__(s): return len(s.l)
    def add(s, x):
        if x not in s.l: s.l.append(x)
    def discard(s, x):
        if x in s.l: s.l.remove(x)
    def __repr__(s): return f'MySet({s.l})'
s = MySet([1,2,3]); print(s & [1,9], s | {7}, s - {1}, {1,9} - s, s ^ {1,8}, s <= {1,2,3}, s < {1,2,3}, s == {1,2,3}, s >= {1}, s.isdisjoint([9]), s._hash() == hash(frozenset([1,2,3])))
s |= {5}; s &= {1,5,6}; s ^= {1,8}; s -= {8}; print(s, s.pop(), s); show('rem', lambda: s.remove(99)); s.clear(); show('pop', lambda: s.pop())
class MyMS(MutableSequence):
    def __init__(s): s.l = []
    def __getitem__(s, i): return s.l[i]
    def __setitem__(s, i, v): s.l[i] = v
    def __delitem__(s, i): del s.l[i]
    def __len__(s): return len(s.l)
    def insert(s, i, v): s.l.insert(i, v)
m = MyMS(); m.append(1); m.extend([2,3]); m += [4]; m.reverse(); print(m.l, m.pop(), m.pop(0), m.l); m.remove(3); m.extend(m); print(m.l); m.clear(); print(m.l)
class G(Generator):
    def send(s, v): return v
    def throw(s, t, v=None, tb=None): super().throw(t, v, tb)
g = G(); print(next(g), g.send(3), iter(g) is g); g.close(); show('throw', lambda: g.throw(ValueError('x')))
# chainmap & user*
from collections import ChainMap, UserDict, UserList, UserString
c = ChainMap({'a': 1}, {'b': 2, 'a': 3}); print(c, c['a'], c['b'], len(c), list(c), 'b' in c, c.get('z'), c.parents, c.new_child({'q': 1}), c.maps, bool(ChainMap())); c['b'] = 9; print(c.maps, c.pop('b'), c.copy(), c | {'w': 1}, {'w': 1} | c)
show('cm', lambda: c['zz']); show('cm', lambda: c.__delitem__('b')); show('cm', lambda: c.pop('b')); show('cm', lambda: ChainMap().popitem()); print(c == {'a': 1, 'b': 2}, ChainMap.fromkeys('ab', 1), isinstance(c, MutableMapping), c.new_child(z=1))
c = ChainMap(); c['c'] = c; print(c)
u = UserDict({'a': 1}, b=2); print(u, u.data, u['a'], 'b' in u, len(u), u | {'c': 3}, {'z': 0} | u, u.copy(), u == {'a': 1, 'b': 2}, UserDict.fromkeys('ab')); show('ud', lambda: u['q'])
class UM(UserDict):
    def __missing__(s, k): return k * 2
print(UM()['ab'], UM().get('x', 5)); u |= {'e': 1}; print(u)
l = UserList([3,1,2]); l.sort(); print(l, l + [4], [0] + l, l * 2, l[1:], l[0], l == [1,2,3], l < [2], l.index(3), l.pop(), l.copy(), len(l), type(l[:1]).__name__, UserList('ab'), UserList(l)); l += 'xy'; l.append(1); l.insert(0, 9); l.remove('x'); l.reverse(); l.extend(UserList([5])); print(l, l.count(1), isinstance(l, MutableSequence))
s = UserString('hello'); print(s, repr(s), s + ' w', 'x' + s, s * 2, s.upper(), s[1], s[1:3], s == 'hello', 'ell' in s, len(s), s.replace('l', 'L'), s.split('l'), s.find('l'), s.startswith('he'), hash(s) == hash('hello'), s % (), UserString(3), int(UserString('4')), s.center(9, '*'), s.join(['a', 'b']), type(s.title()).__name__, s.count('l'), UserString('%s') % 5, s.encode(), s.partition('l'))
print(collections.__all__, [n for n in dir(collections) if not n.startswith('_')], ChainMap.__module__)

# expect: int str seq seq float int base union union int ['bytes', 'dict', 'float', 'int', 'list', 'object', 'str', 'tuple'] f doc
# expect: sd TypeError f requires at least 1 positional argument
# expect: sd TypeError Invalid first argument to `register()`: 3. Use either `@register(some_class)` or plain `@register` on an annotated function.
# expect: sd TypeError Invalid first argument to `register()`. 3 is not a class or union type.
# expect: sd TypeError Invalid annotation for 'x'. 3 is not a class.
# expect: none
# expect: sized base sized
# expect: mapping sized mapping mapping
# expect: sequence sequence sized
# expect: set set
# expect: C A A
# expect: container
# expect: amb RuntimeError Ambiguous dispatch: <class 'collections.abc.Container'> or <class 'collections.abc.Iterable'>
# expect: iterable
# expect: ('int', 'Cls') str base ('cint', 'Cls') ('cbase', 'Cls')
# expect: sdm TypeError m requires at least 1 positional argument
# expect: sdm TypeError 3 is not callable or a descriptor
# expect: abc TypeError Can't instantiate abstract class Abs without an implementation for abstract methods 'a', 'p'
# expect: ['a', 'p'] __main__ <class 'abc.ABCMeta'>
# expect: abc TypeError Can't instantiate abstract class Half without an implementation for abstract method 'p'
# expect: 1 frozenset() True True
# expect: False
# expect: True True True True
# expect: reg TypeError Can only register classes
# expect: reg RuntimeError Refusing to create an inheritance cycle
# expect: sub TypeError issubclass() arg 1 must be a class
# expect: inst False
# expect: True False
# expect: hook AssertionError __subclasshook__ must return either False, True, or NotImplemented
# expect: zz frozenset()
# expect: acm TypeError Can't instantiate abstract class ACM without an implementation for abstract methods 'c', 's'
# expect: new TypeError Can't instantiate abstract class ACM without an implementation for abstract methods 'c', 's'
# expect: 5
# expect: Hashable collections.abc ['int', 'str', 'bytes', 'tuple', 'frozenset', 'range', 'dict_values', 'list_iterator', 'generator', 'builtin_function_or_method', 'object', 'mappingproxy', 'zip'] ['__hash__'] ['__firstlineno__', '__module__', '__slots__', '__static_attributes__']
# expect: Iterable collections.abc ['str', 'bytes', 'list', 'tuple', 'dict', 'set', 'frozenset', 'range', 'dict_keys', 'dict_items', 'dict_values', 'list_iterator', 'generator', 'deque', 'OrderedDict', 'defaultdict', 'Counter', 'mappingproxy', 'zip'] ['__iter__'] ['__class_getitem__', '__firstlineno__', '__iter__', '__module__', '__slots__', '__static_attributes__']
# expect: Iterator collections.abc ['list_iterator', 'generator', 'zip'] ['__next__'] ['__class_getitem__', '__firstlineno__', '__iter__', '__module__', '__next__', '__slots__', '__static_attributes__']
# expect: Reversible collections.abc ['str', 'bytes', 'list', 'tuple', 'dict', 'range', 'dict_keys', 'dict_items', 'dict_values', 'deque', 'OrderedDict', 'defaultdict', 'Counter', 'mappingproxy'] ['__iter__', '__reversed__'] ['__class_getitem__', '__firstlineno__', '__iter__', '__module__', '__reversed__', '__slots__', '__static_attributes__']
# expect: Generator collections.abc ['generator'] ['send', 'throw'] ['__class_getitem__', '__firstlineno__', '__iter__', '__module__', '__next__', '__slots__', '__static_attributes__', 'close', 'send', 'throw']
# expect: Sized collections.abc ['str', 'bytes', 'list', 'tuple', 'dict', 'set', 'frozenset', 'range', 'dict_keys', 'dict_items', 'dict_values', 'deque', 'OrderedDict', 'defaultdict', 'Counter', 'mappingproxy'] ['__len__'] ['__firstlineno__', '__len__', '__module__', '__slots__', '__static_attributes__']
# expect: Container collections.abc ['str', 'bytes', 'list', 'tuple', 'dict', 'set', 'frozenset', 'range', 'dict_keys', 'dict_items', 'dict_values', 'deque', 'OrderedDict', 'defaultdict', 'Counter', 'mappingproxy'] ['__contains__'] ['__class_getitem__', '__contains__', '__firstlineno__', '__module__', '__slots__', '__static_attributes__']
# expect: Callable collections.abc ['builtin_function_or_method'] ['__call__'] ['__call__', '__class_getitem__', '__firstlineno__', '__module__', '__slots__', '__static_attributes__']
# expect: Collection collections.abc ['str', 'bytes', 'list', 'tuple', 'dict', 'set', 'frozenset', 'range', 'dict_keys', 'dict_items', 'dict_values', 'deque', 'OrderedDict', 'defaultdict', 'Counter', 'mappingproxy'] ['__contains__', '__iter__', '__len__'] ['__class_getitem__', '__contains__', '__firstlineno__', '__iter__', '__len__', '__module__', '__slots__', '__static_attributes__']
# expect: Set collections.abc ['set', 'frozenset', 'dict_keys', 'dict_items'] ['__contains__', '__iter__', '__len__'] ['__and__', '__class_getitem__', '__contains__', '__firstlineno__', '__iter__', '__len__', '__module__', '__or__', '__rand__', '__ror__', '__rsub__', '__rxor__', '__slots__', '__static_attributes__', '__sub__', '__xor__', '_from_iterable', '_hash', 'isdisjoint']
# expect: MutableSet collections.abc ['set'] ['__contains__', '__iter__', '__len__', 'add', 'discard'] ['__and__', '__class_getitem__', '__contains__', '__firstlineno__', '__iand__', '__ior__', '__isub__', '__iter__', '__ixor__', '__len__', '__module__', '__or__', '__rand__', '__ror__', '__rsub__', '__rxor__', '__slots__', '__static_attributes__', '__sub__', '__xor__', '_from_iterable', '_hash', 'add', 'clear', 'discard', 'isdisjoint', 'pop', 'remove']
# expect: Mapping collections.abc ['dict', 'OrderedDict', 'defaultdict', 'Counter', 'mappingproxy'] ['__getitem__', '__iter__', '__len__'] ['__class_getitem__', '__contains__', '__firstlineno__', '__getitem__', '__iter__', '__len__', '__module__', '__reversed__', '__slots__', '__static_attributes__', 'get', 'items', 'keys', 'values']
# expect: MutableMapping collections.abc ['dict', 'OrderedDict', 'defaultdict', 'Counter'] ['__delitem__', '__getitem__', '__iter__', '__len__', '__setitem__'] ['__class_getitem__', '__contains__', '__delitem__', '__firstlineno__', '__getitem__', '__iter__', '__len__', '__module__', '__reversed__', '__setitem__', '__slots__', '__static_attributes__', 'clear', 'get', 'items', 'keys', 'pop', 'popitem', 'setdefault', 'update', 'values']
# expect: Sequence collections.abc ['str', 'bytes', 'list', 'tuple', 'range', 'deque'] ['__getitem__', '__len__'] ['__class_getitem__', '__contains__', '__firstlineno__', '__getitem__', '__iter__', '__len__', '__module__', '__reversed__', '__slots__', '__static_attributes__', 'count', 'index']
# expect: MutableSequence collections.abc ['list', 'deque'] ['__delitem__', '__getitem__', '__len__', '__setitem__', 'insert'] ['__class_getitem__', '__contains__', '__delitem__', '__firstlineno__', '__getitem__', '__iadd__', '__iter__', '__len__', '__module__', '__reversed__', '__setitem__', '__slots__', '__static_attributes__', 'append', 'clear', 'count', 'extend', 'index', 'insert', 'pop', 'remove', 'reverse']
# expect: KeysView collections.abc ['dict_keys'] [] ['__and__', '__class_getitem__', '__contains__', '__firstlineno__', '__iter__', '__len__', '__module__', '__or__', '__rand__', '__ror__', '__rsub__', '__rxor__', '__slots__', '__static_attributes__', '__sub__', '__xor__', '_from_iterable', '_hash', '_mapping', 'isdisjoint']
# expect: ItemsView collections.abc ['dict_items'] [] ['__and__', '__class_getitem__', '__contains__', '__firstlineno__', '__iter__', '__len__', '__module__', '__or__', '__rand__', '__ror__', '__rsub__', '__rxor__', '__slots__', '__static_attributes__', '__sub__', '__xor__', '_from_iterable', '_hash', '_mapping', 'isdisjoint']
# expect: ValuesView collections.abc ['dict_values'] [] ['__class_getitem__', '__contains__', '__firstlineno__', '__iter__', '__len__', '__module__', '__slots__', '__static_attributes__', '_mapping']
# expect: MappingView collections.abc ['dict_keys', 'dict_items', 'dict_values'] [] ['__class_getitem__', '__firstlineno__', '__len__', '__module__', '__slots__', '__static_attributes__', '_mapping']
# expect: Awaitable collections.abc [] ['__await__'] ['__await__', '__class_getitem__', '__firstlineno__', '__module__', '__slots__', '__static_attributes__']
# expect: Coroutine collections.abc [] ['__await__', 'send', 'throw'] ['__await__', '__class_getitem__', '__firstlineno__', '__module__', '__slots__', '__static_attributes__', 'close', 'send', 'throw']
# expect: AsyncIterable collections.abc [] ['__aiter__'] ['__aiter__', '__class_getitem__', '__firstlineno__', '__module__', '__slots__', '__static_attributes__']
# expect: Buffer collections.abc ['bytes'] ['__buffer__'] ['__buffer__', '__firstlineno__', '__module__', '__slots__', '__static_attributes__']
# expect: ci TypeError Can't instantiate abstract class Sequence without an implementation for abstract methods '__getitem__', '__len__'
# expect: ci TypeError Can't instantiate abstract class Hashable without an implementation for abstract method '__hash__'
# expect: ci TypeError Can't instantiate abstract class MutableSequence without an implementation for abstract methods '__delitem__', '__getitem__', '__len__', '__setitem__', 'insert'
# expect: collections.abc.Callable[[int, str], bool] collections.abc.Callable[..., int] collections.abc.Iterable[int] collections.abc.Mapping[str, int] (<class 'int'>, <class 'str'>)
# expect: ca TypeError Callable must be used as Callable[[arg, ...], result].
# expect: [1, 2, 3, 2] True 1 3 2 [2, 3, 2, 1]
# expect: idx ValueError 
# expect: idx ValueError 
# expect: {'a': 1, 'b': 2, 'c': 3} True 1 0 4 None True ['b', 'c', 'q'] [2, 3, 4] [('b', 2), ('c', 3), ('q', 4)] ('b', 2) set() False False 2
# expect: pop KeyError 'zz'
# expect: 0
# expect: pi KeyError 
# expect: rev TypeError 'MyM' object is not reversible
# expect: MySet([1]) MySet([1, 2, 3, 7]) MySet([2, 3]) MySet([9]) MySet([2, 3, 8]) True False True True True True
# expect: MySet([]) 5 MySet([])
# expect: rem KeyError 99
# expect: pop KeyError 
# expect: [3, 2] 1 4 [3, 2]
# expect: [2, 2]
# expect: []
# expect: None 3 True
# expect: throw ValueError x
# expect: ChainMap({'a': 1}, {'b': 2, 'a': 3}) 1 2 2 ['b', 'a'] True None ChainMap({'b': 2, 'a': 3}) ChainMap({'q': 1}, {'a': 1}, {'b': 2, 'a': 3}) [{'a': 1}, {'b': 2, 'a': 3}] False
# expect: [{'a': 1}, {'b': 2, 'a': 3}] 9 ChainMap({'a': 1}, {'b': 2, 'a': 3}) ChainMap({'a': 1, 'w': 1}, {'b': 2, 'a': 3}) ChainMap({'w': 1, 'b': 2, 'a': 1})
# expect: cm KeyError 'zz'
# expect: cm KeyError "Key not found in the first mapping: 'b'"
# expect: cm KeyError "Key not found in the first mapping: 'b'"
# expect: cm KeyError 'No keys found in the first mapping.'
# expect: True ChainMap({'a': 1, 'b': 1}) True ChainMap({'z': 1}, {'a': 1}, {'b': 2, 'a': 3})
# expect: ChainMap({'c': ...})
# expect: {'a': 1, 'b': 2} {'a': 1, 'b': 2} 1 True 2 {'a': 1, 'b': 2, 'c': 3} {'z': 0, 'a': 1, 'b': 2} {'a': 1, 'b': 2} True {'a': None, 'b': None}
# expect: ud KeyError 'q'
# expect: abab 5
# expect: {'a': 1, 'b': 2, 'e': 1}
# expect: [1, 2] [1, 2, 3, 4] [0, 1, 2, 3] [1, 2, 3, 1, 2, 3] [2, 3] 1 True True 2 3 [1, 2] 2 UserList ['a', 'b'] [1, 2]
# expect: [1, 'y', 2, 1, 9, 5] 2 True
# expect: hello 'hello' hello w xhello hellohello HELLO e el True True 5 heLLo ['he', '', 'o'] 2 True True hello 3 4 **hello** ahellob UserString 2 5 b'hello' ('he', 'l', 'lo')
# expect: ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque', 'namedtuple'] ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'abc', 'defaultdict', 'deque', 'namedtuple'] collections
