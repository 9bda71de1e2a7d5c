import functools, sys, gc, weakref
from functools import *
def show(label, f):
    try:
        r = f()
        print(label, r)
    except BaseException as e:
        print(label, type(e).__name__, e)
print(functools.__all__)
# reduce
print(reduce(lambda a,b: a+b, [1,2,3]), reduce(lambda a,b: a+b, [], 5), reduce(lambda a,b: a+[b], 'ab', []))
for a in ((), (1,), (max, []), (max, 3), (max, [], 1, 2)): show(a, lambda: reduce(*a))
# partial
def f(*a, **k): return a, k
f.__module__ = 'm'
p = partial(f, 1, x=2)
print(p(3, y=4), p.func is f, p.args, p.keywords, sys.getsizeof(p), gc.is_tracked(p), partial.__module__, partial.__basicsize__)
print(partial(partial(f, 1, x=1), 2, x=3)(), partial(p, 5).func is f, partial(p, 5).args, partial(max)(1,2))
show('p', lambda: partial()); show('p', lambda: partial(3)); show('p', lambda: setattr(p, 'args', ())); show('p', lambda: partial(f, 1)(**{'self': 3})); show('p', lambda: p.zzz)
p.attr = 5; print(p.attr, p.__dict__, partial(p, 1).func is p); del p.attr; print(p.__dict__)
print(repr(partial(int, base=2)), repr(partial(max, 1, key=None)))
class SP(partial): pass
print(repr(SP(int, 1)), SP(int, '11', base=2)(), partial[int])
q = partial(int); q.__setstate__((int, (1,), {}, {'z': q})); print(q.z is q, q())
show('ss', lambda: q.__setstate__((1,))); show('ss', lambda: q.__setstate__((1, (), {}, None)))
p = partial(print); p.__setstate__((p, (), {}, None)); print(p); p.__setstate__((print, (), {}, None))
print(partial(int, '7').__reduce__())
class C:
    m = partialmethod(f, 1)
    cm = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 5)
    sm = partialmethod(staticmethod(lambda *a: a), 9)
    n = partialmethod(m, 2)
print(len(C().m(2)[0]), C().m(2)[0][1:], C.cm(3), C().sm(1), C().n(3)[0][1:], repr(partialmethod(int, 3, a=4))); show('pm', lambda: partialmethod(3)); show('pm', lambda: partialmethod())
# lru
@lru_cache(maxsize=2)
def g(x): return x * 2
for i in (1,2,1,3,2,1): g(i)
print(g.cache_info(), g.cache_parameters(), g.__name__, g.__wrapped__(4), sys.getsizeof(g), type(g), g.cache_info().hits)
g.cache_clear(); print(g.cache_info())
@cache
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(200), fib.cache_info(), fib.cache_parameters())
@lru_cache
def h(*a, **k): return a, tuple(k.items())
h(1); h(1.0); h(True); h('a'); h(a=1, b=2); h(b=2, a=1); h(1, 2); h(1, 2); print(h.cache_info())
@lru_cache(maxsize=None, typed=True)
def t(*a, **k): return a
t(1); t(1.0); t(True); t(1); t(a=1); t(a=1.0); print(t.cache_info(), t.cache_parameters())
z = lru_cache(0)(lambda: 1); z(); z(); print(z.cache_info()); z = lru_cache(-5)(len); print(z.cache_parameters(), z([]), z.cache_info())
show('lru', lambda: lru_cache('a')); show('lru', lambda: lru_cache(1.5)); show('lru', lambda: lru_cache(3)(4)); show('lru', lambda: h([])); show('lru', lambda: functools._lru_cache_wrapper(len, 'a', False, tuple)); show('lru', lambda: functools._lru_cache_wrapper(3, 1, False, tuple))
class M:
    @lru_cache
    def m(self, x): return x
    @classmethod
    @cache
    def c(cls): return cls
m = M(); print(m.m(1), m.m(1), M.m.cache_info(), M.m(m, 1), M.c(), M().c()); w = weakref.ref(m); del m; gc.collect(); print(w() is None); M.m.cache_clear(); gc.collect(); print(w() is None)
@lru_cache(maxsize=3)
def rec(n): return n if n < 2 else rec(n-1) + rec(n-2)
print(rec(15), rec.cache_info())
class K:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
    def __hash__(s): return s.n
    def __eq__(s, o): return s.n == o.n
@lru_cache(maxsize=2)
def kk(x): return K(x.n + 100)
for i in range(4): kk(K(i)); print('called', i)
kk.cache_clear(); print('cleared')
x = gc.get_referents(g); g(5); print(any(o == 10 for o in gc.get_referents(g)), any(o == 5 for o in gc.get_referents(g)))
print(g.__copy__() is g, g.__deepcopy__({}) is g, g.__reduce__())
g.zz = 1; print(g.zz, 'zz' in g.__dict__)
@lru_cache(2)
def err(x): raise ValueError(x)
show('err', lambda: err(1)); print(err.cache_info())
class Evil:
    def __hash__(s): return 7
    def __eq__(s, o): ev.cache_clear(); return False
@lru_cache(3)
def ev(x): return 1
for i in range(5): ev(Evil())
print(ev.cache_info().currsize <= 5)
class Node: pass
def mk():
    n = Node()
    @lru_cache
    def inner(x): return n
    n.f = inner; inner(n); return weakref.ref(n)
w = mk(); gc.collect(); print(w())
# cmp_to_key
k = cmp_to_key(lambda a, b: b - a); print(sorted([3,1,2], key=k), k(1) < k(2), k(1) == k(1), k(3).obj, sys.getsizeof(k), type(k(1)).__name__, k(obj=5).obj)
show('ck', lambda: k(1) < 3); show('ck', lambda: k()); show('ck', lambda: hash(k(1))); show('ck', lambda: cmp_to_key()); show('ck', lambda: cmp_to_key(mycmp=3)(1) < cmp_to_key(3)(1)); show('ck', lambda: k(1, 2))
show('ck', lambda: sorted([3, 1], key=cmp_to_key(lambda a, b: 'x')))
# wraps
def dec(fn):
    @wraps(fn)
    def w(*a): "wdoc"; return fn(*a)
    return w
@dec
def orig(a: int) -> str: "doc"; return a
orig.x = 1
print(orig.__name__, orig.__doc__, orig.__annotations__, orig.__wrapped__.__name__, orig.__qualname__, orig.__module__)
print(update_wrapper(partial(len), len).__name__, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
show('uw', lambda: update_wrapper(3, len)); show('uw', lambda: update_wrapper(lambda: 1, 3).__wrapped__)
# total_ordering
for op in ('__lt__', '__le__', '__gt__', '__ge__'):
    import operator
    T = type('T', (), {'__init__': lambda s, v: setattr(s, 'v', v), '__eq__': lambda s, o: s.v == o.v, op: lambda s, o, f=getattr(operator, op): f(s.v, o.v) if isinstance(o, T) else NotImplemented})
    total_ordering(T); a, b = T(1), T(2)
    print(op, a < b, a <= b, a > b, a >= b, a <= a, a >= a, a < a, a > a, T.__lt__.__name__)
    show('to', lambda: a < 3); show('to', lambda: a >= 3)
show('to', lambda: total_ordering(type('U', (), {})))
# cached_property
class CP:
    n = 0
    @cached_property
    def v(self): "vdoc"; CP.n += 1; return CP.n
c = CP(); print(c.v, c.v, c.__dict__, CP.v.__doc__, CP.v.attrname); del c.v; print(c.v); c.v = 9; print(c.v)
class SL:
    __slots__ = ()
    @cached_property
    def v(self): return 1
show('cp', lambda: SL().v)
def twice():
    class X:
        @cached_property
        def a(self): pass
        b = a
show('cp', twice)
cp = cached_property(lambda s: 1)
class Y: pass
Y.z = cp; show('cp', lambda: Y().z)
class MT(type):
    @cached_property
    def v(cls): return 1
class MM(metaclass=MT): pass
show('cp', lambda: MM.v)

# expect: ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache', 'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod', 'cached_property']
# expect: 6 5 ['a', 'b']
# expect: () TypeError reduce expected at least 2 arguments, got 0
# expect: (1,) TypeError reduce expected at least 2 arguments, got 1
# expect: (<built-in function max>, []) TypeError reduce() of empty iterable with no initial value
# expect: (<built-in function max>, 3) TypeError reduce() arg 2 must support iteration
# expect: (<built-in function max>, [], 1, 2) TypeError reduce expected at most 3 arguments, got 4
# expect: ((1, 3), {'x': 2, 'y': 4}) True (1,) {'x': 2} 80 True functools 64
# expect: ((1, 2), {'x': 3}) True (1, 5) 2
# expect: p TypeError type 'partial' takes at least one argument
# expect: p TypeError the first argument must be callable
# expect: p AttributeError readonly attribute
# expect: p ((1,), {'self': 3})
# expect: p AttributeError 'functools.partial' object has no attribute 'zzz'
# expect: 5 {'attr': 5} True
# expect: {}
# expect: functools.partial(<class 'int'>, base=2) functools.partial(<built-in function max>, 1, key=None)
# expect: __main__.SP(<class 'int'>, 1) 3 functools.partial[int]
# expect: True 1
# expect: ss TypeError invalid partial state
# expect: ss TypeError invalid partial state
# expect: functools.partial(...)
# expect: (<class 'functools.partial'>, (<class 'int'>,), (<class 'int'>, ('7',), {}, None))
# expect: 3 (1, 2) ('C', (5, 3)) (9, 1) (1, 2, 3) functools.partialmethod(<class 'int'>, 3, a=4)
# expect: pm TypeError 3 is not callable or a descriptor
# expect: pm TypeError partialmethod.__init__() missing 1 required positional argument: 'func'
# expect: CacheInfo(hits=1, misses=5, maxsize=2, currsize=2) {'maxsize': 2, 'typed': False} g 8 168 <class 'functools._lru_cache_wrapper'> 1
# expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
# expect: 280571172992510140037611932413038677189525 CacheInfo(hits=198, misses=201, maxsize=None, currsize=201) {'maxsize': None, 'typed': False}
# expect: CacheInfo(hits=2, misses=6, maxsize=128, currsize=6)
# expect: CacheInfo(hits=1, misses=5, maxsize=None, currsize=5) {'maxsize': None, 'typed': True}
# expect: CacheInfo(hits=0, misses=2, maxsize=0, currsize=0)
# expect: {'maxsize': 0, 'typed': False} 0 CacheInfo(hits=0, misses=1, maxsize=0, currsize=0)
# expect: lru TypeError Expected first argument to be an integer, a callable, or None
# expect: lru TypeError Expected first argument to be an integer, a callable, or None
# expect: lru TypeError the first argument must be callable
# expect: lru TypeError unhashable type: 'list'
# expect: lru TypeError maxsize should be integer or None
# expect: lru TypeError the first argument must be callable
# expect: 1 1 CacheInfo(hits=1, misses=1, maxsize=128, currsize=1) 1 <class '__main__.M'> <class '__main__.M'>
# expect: False
# expect: True
# expect: 610 CacheInfo(hits=13, misses=16, maxsize=3, currsize=3)
# expect: called 0
# expect: called 1
# expect: del 0
# expect: del 100
# expect: called 2
# expect: del 1
# expect: del 101
# expect: called 3
# expect: del 2
# expect: del 102
# expect: del 3
# expect: del 103
# expect: cleared
# expect: True True
# expect: True True g
# expect: 1 True
# expect: err ValueError 1
# expect: CacheInfo(hits=0, misses=1, maxsize=2, currsize=0)
# expect: True
# expect: None
# expect: [3, 2, 1] False True 3 48 KeyWrapper 5
# expect: ck TypeError other argument must be K instance
# expect: ck TypeError K() missing required argument 'obj' (pos 1)
# expect: ck TypeError unhashable type: 'functools.KeyWrapper'
# expect: ck TypeError cmp_to_key() missing required argument 'mycmp' (pos 1)
# expect: ck TypeError 'int' object is not callable
# expect: ck TypeError K() takes at most 1 argument (2 given)
# expect: ck TypeError '<' not supported between instances of 'str' and 'int'
# expect: orig doc {'a': <class 'int'>, 'return': <class 'str'>} orig orig __main__
# expect: len ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__') ('__dict__',)
# expect: uw AttributeError 'int' object has no attribute '__module__' and no __dict__ for setting new attributes
# expect: uw 3
# expect: __lt__ True True False False True True False False <lambda>
# expect: to TypeError '<' not supported between instances of 'T' and 'int'
# expect: to TypeError '>=' not supported between instances of 'T' and 'int'
# expect: __le__ True True False False True True False False __lt__
# expect: to TypeError '<' not supported between instances of 'T' and 'int'
# expect: to TypeError '>=' not supported between instances of 'T' and 'int'
# expect: __gt__ True True False False True True False False __lt__
# expect: to TypeError '<' not supported between instances of 'T' and 'int'
# expect: to TypeError '>=' not supported between instances of 'T' and 'int'
# expect: __ge__ True True False False True True False False __lt__
# expect: to TypeError '<' not supported between instances of 'T' and 'int'
# expect: to TypeError '>=' not supported between instances of 'T' and 'int'
# expect: to ValueError must define at least one ordering operation: < > <= >=
# expect: 1 1 {'v': 1} vdoc v
# expect: 2
# expect: 9
# expect: cp TypeError No '__dict__' attribute on 'SL' instance to cache 'v' property.
# expect: cp TypeError Cannot assign the same cached_property to two different names ('a' and 'b').
# expect: cp TypeError Cannot use cached_property instance without calling __set_name__ on it.
# expect: cp TypeError The '__dict__' attribute on 'MT' instance does not support item assignment for caching 'v' property.
