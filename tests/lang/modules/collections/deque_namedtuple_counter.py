import sys, gc, weakref
from collections import *
import collections
def show(label, f):
    try:
        r = f()
        print(label, r)
    except BaseException as e:
        print(label, type(e).__name__, e)
d = deque('abc')
print(d, deque(), deque([1,2,3], 2), deque(maxlen=0), deque([1],maxlen=None), len(d), bool(deque()), d[0], d[-1], 'b' in d)
show('new', lambda: deque(3)); show('new', lambda: deque([], -1)); show('new', lambda: deque([], 'a')); show('new', lambda: deque([], 1, 2)); show('new', lambda: deque(x=1)); show('new', lambda: deque([], 2**70)); show('new', lambda: deque(iterable='ab', maxlen=1))
d = deque(); d.append(1); d.appendleft(0); d.extend([2,3]); d.extendleft([-1,-2]); print(d, d.pop(), d.popleft(), d)
show('pop', lambda: deque().pop()); show('popleft', lambda: deque().popleft())
for n in (0,1,2,-1,-2,5,7,-9,100): d = deque(range(7)); d.rotate(n); print(n, d)
d = deque(range(5)); d.rotate(); print(d); show('rot', lambda: d.rotate('a')); show('rot', lambda: d.rotate(1.0))
d.reverse(); print(d)
show('idx', lambda: d.index(3)); show('idx', lambda: d.index(99)); show('idx', lambda: d.index(3, 0, 1)); show('idx', lambda: d.index(d[2], -3, -1)); show('idx', lambda: d.index()); show('idx', lambda: d.index(1, 'a'))
for i in (-99,-5,-2,0,1,3,5,99): d = deque(range(5)); d.insert(i, 'x'); print(i, d)
show('ins', lambda: deque([1],1).insert(0, 2)); show('ins', lambda: d.insert(1)); show('ins', lambda: d.insert('a', 1))
d = deque('abcabc'); d.remove('b'); print(d); show('rem', lambda: d.remove('z')); print(d.count('a'), d.copy(), d.copy() is d)
show('get', lambda: d[99]); show('get', lambda: d['a']); show('get', lambda: d[1:2]); show('get', lambda: d[2**70]); show('get', lambda: d[-99])
d[1] = 'Q'; del d[0]; print(d); show('set', lambda: d.__setitem__(99, 1)); show('del', lambda: d.__delitem__(99)); show('get', lambda: d.__getitem__(-1))
print(deque([1,2]) == deque([1,2]), deque([1,2]) != deque([1,2]), deque([1,2]) < deque([1,3]), deque([1,2]) <= deque([1]), deque([1]) < deque([1,2]), deque([1]) == [1], deque([1,2]) > deque([1]), deque([2]) >= deque([1,2]))
show('cmp', lambda: deque([1]) < deque(['a'])); show('cmp', lambda: deque([1]) < [1])
print(deque([1]) + deque([2]), deque([1,2]) * 3, 2 * deque([1]), deque([1,2], 3) * 3, deque([1]) * 0, deque([1,2],3) + deque([4,5]))
show('add', lambda: deque([1]) + [2]); show('mul', lambda: deque([1]) * 'a'); show('mul', lambda: deque([1,2]) * sys.maxsize); show('mul', lambda: deque([1]) * 2**70)
d = deque([1]); d += [2,3]; d *= 2; print(d); d += d; print(d); d.extendleft(d); print(len(d))
show('iadd', lambda: d.__iadd__(3))
d = deque([1,2,3]); d.append(d); print(d); d.clear(); print(d)
show('hash', lambda: hash(d)); print(d.maxlen, deque(maxlen=3).maxlen); show('maxlen', lambda: setattr(d, 'maxlen', 3))
print(deque([1,2],5).__reduce__()[:3], deque([1]).__reduce__()[:3])
it = iter(deque([1,2,3])); print(it.__length_hint__(), next(it), it.__length_hint__(), type(it), type(reversed(deque())), list(reversed(deque('abc'))))
d = deque([1,2,3]); it = iter(d); next(it); d.append(4); show('mut', lambda: next(it)); show('mut', lambda: next(it)); print(it.__length_hint__())
print(collections._deque_iterator.__name__, list(collections._deque_iterator(deque('abcd'), 2)))
for n in (0,1,2,31,32,33,62,63,64,65,96,97,127,128,129,1000):
    d = deque(range(n)); e = deque(); f = deque(); g = deque()
    for i in range(n): e.append(i); f.appendleft(i)
    g.extendleft(range(n))
    h = d.copy(); h.rotate(n // 3); k = deque(range(n), 10)
    print(n, sys.getsizeof(d), sys.getsizeof(e), sys.getsizeof(f), sys.getsizeof(g), sys.getsizeof(h), sys.getsizeof(k), d.__sizeof__())
d = deque(range(200))
for i in range(190): d.popleft(); 
print(sys.getsizeof(d)); 
for i in range(500): d.append(d.popleft())
print(sys.getsizeof(d), d)
class Evil:
    def __init__(s, d): s.d = d
    def __eq__(s, o): s.d.clear(); return False
d = deque(); d.extend([Evil(d), 1, 2]); show('evil', lambda: 5 in d)
d = deque(); d.extend([Evil(d), 1, 2]); show('evil', lambda: d.index(5))
d = deque(); d.extend([Evil(d), 1, 2]); show('evil', lambda: d.count(5))
d = deque(); d.extend([Evil(d), 1, 2]); show('evil', lambda: d.remove(5))
d = deque(); d.extend([Evil(d), 1, 2]); show('evil', lambda: d == deque([1,2,3]))
def gen(d):
    d.append(1); d.clear(); yield 1; d.clear(); yield 2
d = deque([5]); d.extend(gen(d)); print(d)
class Sub(deque):
    def __init__(self, *a, **k): super().__init__(*a, **k); self.x = 1
s = Sub([1,2], maxlen=4); print(s, s.copy(), type(s.copy()), s + deque([3]), s.__dict__, sys.getsizeof(s))
print(gc.is_tracked(deque()), deque[int])
class N: pass
d = deque(); n = N(); d.append(n); d.append(d); n.d = d; w = weakref.ref(n); wd = weakref.ref(d); del n, d; gc.collect(); print(w(), wd())
class D:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
d = deque([D(1), D(2), D(3)]); d.clear(); print('cleared'); d = deque([D(1), D(2)], 2); d.append(D(4)); print('appended'); del d; print('end')
print([m for m in dir(deque) if m not in dir(object)])
# namedtuple
P = namedtuple('P', 'x y'); p = P(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), P._make([7,8]), P._fields, P._field_defaults, P.__doc__, P.__new__.__doc__, P.x, P.x.__doc__, P.__module__, P.__match_args__, P.__slots__, sys.getsizeof(p), hash(p) == hash((1,2)))
show('nt', lambda: P(1)); show('nt', lambda: P(1,2,3)); show('nt', lambda: P(1, z=2)); show('nt', lambda: p._replace(z=1)); show('nt', lambda: P._make([1])); show('nt', lambda: setattr(p, 'x', 3)); show('nt', lambda: delattr(p, 'x')); show('nt', lambda: p.q)
for a in (('class x',), ('x x',), ('_a',), ('1a',), ('a b', ), (['a', 'class'],), ('a,b,c',), ('',)): show(a, lambda: namedtuple('T', *a)._fields)
show('nt', lambda: namedtuple('class', 'a')); show('nt', lambda: namedtuple('T', 'a', defaults=(1,2)))
print(namedtuple('T', 'class a a _b 3', rename=True)._fields, namedtuple('T', 'a b c', defaults=(1,2))(9), namedtuple('T', 'a', module='m').__module__, namedtuple('T', 'a').__doc__)
print(P.__dict__['x'].__reduce__()); show('tg', lambda: P.x.__get__(3)); show('tg', lambda: P.__dict__['y'].__get__((1,)))
class Q(P):
    __slots__ = ()
    def s(self): return self.x + self.y
print(Q(1,2), Q(1,2).s(), Q(1,2) == P(1,2)); P.x.__doc__ = 'doc'; print(P.x.__doc__, P.x)
# Counter
c = Counter('abracadabra'); print(c, c.most_common(2), c['z'], c.total(), sorted(c.elements()), Counter(), Counter(a=2, b=-1), Counter({'a': 3}))
c.update('aab'); c.subtract({'a': 1}); print(c); del c['nope']; print(Counter(a=3,b=1) + Counter(a=1,c=-5), Counter(a=3,b=1) - Counter(a=1,c=-5), Counter(a=3,b=1) | Counter(a=1,c=5), Counter(a=3,b=1) & Counter(a=1,b=5), +Counter(a=-1,b=2), -Counter(a=-1,b=2))
print(Counter(a=1) == Counter(a=1,b=0), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), Counter(a=1) == 3, Counter(a=1).copy(), Counter(a=1).__reduce__())
show('cf', lambda: Counter.fromkeys('ab')); show('c', lambda: Counter(1)); show('c', lambda: Counter([], [])); show('c', lambda: Counter([[1]])); show('c', lambda: Counter('a') < 3); show('c', lambda: Counter(a='x', b=1))
x = Counter('ab'); x += Counter('bc'); print(x); x -= Counter('b'); print(x); x |= Counter('aa'); print(x); x &= Counter('a'); print(x)
show('c', lambda: Counter(a=1) + {'a': 1}); print(Counter('abc').most_common(), Counter('aabb').most_common(0), Counter(a=1.5, b=2).most_common(1))
class CG(Counter):
    def get(self, k, d=None): print('get', k); return super().get(k, d)
print(CG('ab'))

# expect: deque(['a', 'b', 'c']) deque([]) deque([2, 3], maxlen=2) deque([], maxlen=0) deque([1]) 3 False a c True
# expect: new TypeError 'int' object is not iterable
# expect: new ValueError maxlen must be non-negative
# expect: new TypeError an integer is required
# expect: new TypeError deque() takes at most 2 arguments (3 given)
# expect: new TypeError deque() got an unexpected keyword argument 'x'
# expect: new OverflowError Python int too large to convert to C ssize_t
# expect: new deque(['b'], maxlen=1)
# expect: deque([-1, 0, 1, 2]) 3 -2 deque([-1, 0, 1, 2])
# expect: pop IndexError pop from an empty deque
# expect: popleft IndexError pop from an empty deque
# expect: 0 deque([0, 1, 2, 3, 4, 5, 6])
# expect: 1 deque([6, 0, 1, 2, 3, 4, 5])
# expect: 2 deque([5, 6, 0, 1, 2, 3, 4])
# expect: -1 deque([1, 2, 3, 4, 5, 6, 0])
# expect: -2 deque([2, 3, 4, 5, 6, 0, 1])
# expect: 5 deque([2, 3, 4, 5, 6, 0, 1])
# expect: 7 deque([0, 1, 2, 3, 4, 5, 6])
# expect: -9 deque([2, 3, 4, 5, 6, 0, 1])
# expect: 100 deque([5, 6, 0, 1, 2, 3, 4])
# expect: deque([4, 0, 1, 2, 3])
# expect: rot TypeError 'str' object cannot be interpreted as an integer
# expect: rot TypeError 'float' object cannot be interpreted as an integer
# expect: deque([3, 2, 1, 0, 4])
# expect: idx 0
# expect: idx ValueError 99 is not in deque
# expect: idx 0
# expect: idx 2
# expect: idx TypeError index expected at least 1 argument, got 0
# expect: idx TypeError slice indices must be integers or have an __index__ method
# expect: -99 deque(['x', 0, 1, 2, 3, 4])
# expect: -5 deque(['x', 0, 1, 2, 3, 4])
# expect: -2 deque([0, 1, 2, 'x', 3, 4])
# expect: 0 deque(['x', 0, 1, 2, 3, 4])
# expect: 1 deque([0, 'x', 1, 2, 3, 4])
# expect: 3 deque([0, 1, 2, 'x', 3, 4])
# expect: 5 deque([0, 1, 2, 3, 4, 'x'])
# expect: 99 deque([0, 1, 2, 3, 4, 'x'])
# expect: ins IndexError deque already at its maximum size
# expect: ins TypeError insert expected 2 arguments, got 1
# expect: ins TypeError 'str' object cannot be interpreted as an integer
# expect: deque(['a', 'c', 'a', 'b', 'c'])
# expect: rem ValueError 'z' is not in deque
# expect: 2 deque(['a', 'c', 'a', 'b', 'c']) False
# expect: get IndexError deque index out of range
# expect: get TypeError sequence index must be integer, not 'str'
# expect: get TypeError sequence index must be integer, not 'slice'
# expect: get IndexError cannot fit 'int' into an index-sized integer
# expect: get IndexError deque index out of range
# expect: deque(['Q', 'a', 'b', 'c'])
# expect: set IndexError deque index out of range
# expect: del IndexError deque index out of range
# expect: get c
# expect: True False True False True False True True
# expect: cmp TypeError '<' not supported between instances of 'int' and 'str'
# expect: cmp TypeError '<' not supported between instances of 'collections.deque' and 'list'
# expect: deque([1, 2]) deque([1, 2, 1, 2, 1, 2]) deque([1, 1]) deque([2, 1, 2], maxlen=3) deque([]) deque([2, 4, 5], maxlen=3)
# expect: add TypeError can only concatenate deque (not "list") to deque
# expect: mul TypeError can't multiply sequence by non-int of type 'str'
# expect: mul MemoryError 
# expect: mul OverflowError cannot fit 'int' into an index-sized integer
# expect: deque([1, 2, 3, 1, 2, 3])
# expect: deque([1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3])
# expect: 24
# expect: iadd TypeError 'int' object is not iterable
# expect: deque([1, 2, 3, [...]])
# expect: deque([])
# expect: hash TypeError unhashable type: 'collections.deque'
# expect: None 3
# expect: maxlen AttributeError attribute 'maxlen' of 'collections.deque' objects is not writable
# expect: (<class 'collections.deque'>, ((), 5), None) (<class 'collections.deque'>, (), None)
# expect: 3 1 2 <class 'collections._deque_iterator'> <class 'collections._deque_reverse_iterator'> ['c', 'b', 'a']
# expect: mut RuntimeError deque mutated during iteration
# expect: mut RuntimeError deque mutated during iteration
# expect: 0
# expect: _deque_iterator ['c', 'd']
# expect: 0 760 760 760 760 760 760 744
# expect: 1 760 760 760 760 760 760 744
# expect: 2 760 760 760 760 760 760 744
# expect: 31 760 760 760 760 1288 760 744
# expect: 32 760 760 760 760 1288 760 744
# expect: 33 760 1288 1288 760 1288 760 744
# expect: 62 760 1288 1288 760 1288 760 744
# expect: 63 760 1288 1288 760 1288 760 744
# expect: 64 1288 1288 1288 1288 1288 1288 1272
# expect: 65 1288 1288 1288 1288 1288 1288 1272
# expect: 96 1288 1288 1288 1288 1816 760 1272
# expect: 97 1288 1816 1816 1288 1816 760 1272
# expect: 127 1288 1816 1816 1288 1816 760 1272
# expect: 128 1816 1816 1816 1816 1816 1288 1800
# expect: 129 1816 1816 1816 1816 1816 1288 1800
# expect: 1000 8680 9208 9208 8680 9208 760 8664
# expect: 1288
# expect: 760 deque([190, 191, 192, 193, 194, 195, 196, 197, 198, 199])
# expect: evil RuntimeError deque mutated during iteration
# expect: evil RuntimeError deque mutated during iteration
# expect: evil RuntimeError deque mutated during iteration
# expect: evil IndexError deque mutated during iteration
# expect: evil False
# expect: deque([2])
# expect: Sub([1, 2], maxlen=4) Sub([1, 2], maxlen=4) <class '__main__.Sub'> Sub([1, 2, 3], maxlen=4) {'x': 1} 776
# expect: True collections.deque[int]
# expect: None None
# expect: del 1
# expect: del 2
# expect: del 3
# expect: cleared
# expect: del 1
# expect: appended
# expect: del 2
# expect: del 4
# expect: end
# expect: ['__add__', '__class_getitem__', '__contains__', '__copy__', '__delitem__', '__getitem__', '__iadd__', '__imul__', '__iter__', '__len__', '__module__', '__mul__', '__reversed__', '__rmul__', '__setitem__', 'append', 'appendleft', 'clear', 'copy', 'count', 'extend', 'extendleft', 'index', 'insert', 'maxlen', 'pop', 'popleft', 'remove', 'reverse', 'rotate']
# expect: P(x=1, y=2) 1 2 {'x': 1, 'y': 2} P(x=5, y=2) P(x=7, y=8) ('x', 'y') {} P(x, y) Create new instance of P(x, y) _tuplegetter(0, 'Alias for field number 0') Alias for field number 0 __main__ ('x', 'y') () 56 True
# expect: nt TypeError P.__new__() missing 1 required positional argument: 'y'
# expect: nt TypeError P.__new__() takes 3 positional arguments but 4 were given
# expect: nt TypeError P.__new__() got an unexpected keyword argument 'z'
# expect: nt TypeError Got unexpected field names: ['z']
# expect: nt TypeError Expected 2 arguments, got 1
# expect: nt AttributeError can't set attribute
# expect: nt AttributeError can't delete attribute
# expect: nt AttributeError 'P' object has no attribute 'q'
# expect: ('class x',) ValueError Type names and field names cannot be a keyword: 'class'
# expect: ('x x',) ValueError Encountered duplicate field name: 'x'
# expect: ('_a',) ValueError Field names cannot start with an underscore: '_a'
# expect: ('1a',) ValueError Type names and field names must be valid identifiers: '1a'
# expect: ('a b',) ('a', 'b')
# expect: (['a', 'class'],) ValueError Type names and field names cannot be a keyword: 'class'
# expect: ('a,b,c',) ('a', 'b', 'c')
# expect: ('',) ()
# expect: nt ValueError Type names and field names cannot be a keyword: 'class'
# expect: nt TypeError Got more default values than field names
# expect: ('_0', 'a', '_2', '_3', '_4') T(a=9, b=1, c=2) m T(a,)
# expect: (<class 'collections._tuplegetter'>, (0, 'Alias for field number 0'))
# expect: tg TypeError descriptor for index '0' for tuple subclasses doesn't apply to 'int' object
# expect: tg IndexError tuple index out of range
# expect: Q(x=1, y=2) 3 True
# expect: doc _tuplegetter(0, 'doc')
# expect: Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) [('a', 5), ('b', 2)] 0 11 ['a', 'a', 'a', 'a', 'a', 'b', 'b', 'c', 'd', 'r', 'r'] Counter() Counter({'a': 2, 'b': -1}) Counter({'a': 3})
# expect: Counter({'a': 6, 'b': 3, 'r': 2, 'c': 1, 'd': 1})
# expect: Counter({'a': 4, 'b': 1}) Counter({'c': 5, 'a': 2, 'b': 1}) Counter({'c': 5, 'a': 3, 'b': 1}) Counter({'a': 1, 'b': 1}) Counter({'b': 2}) Counter({'a': 1})
# expect: True True False False Counter({'a': 1}) (<class 'collections.Counter'>, ({'a': 1},))
# expect: cf NotImplementedError Counter.fromkeys() is undefined.  Use Counter(iterable) instead.
# expect: c TypeError 'int' object is not iterable
# expect: c TypeError Counter.__init__() takes from 1 to 2 positional arguments but 3 were given
# expect: c TypeError unhashable type: 'list'
# expect: c TypeError '<' not supported between instances of 'Counter' and 'int'
# expect: c Counter({'a': 'x', 'b': 1})
# expect: Counter({'b': 2, 'a': 1, 'c': 1})
# expect: Counter({'a': 1, 'b': 1, 'c': 1})
# expect: Counter({'a': 2, 'b': 1, 'c': 1})
# expect: Counter({'a': 1})
# expect: c TypeError unsupported operand type(s) for +: 'Counter' and 'dict'
# expect: [('a', 1), ('b', 1), ('c', 1)] [] [('b', 2)]
# expect: get a
# expect: get b
# expect: CG({'a': 1, 'b': 1})
