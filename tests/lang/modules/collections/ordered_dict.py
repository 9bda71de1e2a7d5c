import sys, gc, weakref
from collections import OrderedDict, defaultdict
def show(label, f):
    try:
        r = f()
        print(label, r)
    except BaseException as e:
        print(label, type(e).__name__, e)
od = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
print(od, len(od), od['a'], list(od), list(reversed(od)), od.keys(), od.values(), od.items(), list(od.items()), list(reversed(od.items())), list(reversed(od.values())))
od.move_to_end('a'); print(od); od.move_to_end('c', last=False); print(od); od.move_to_end('c', False); od.move_to_end('a'); print(list(od)); show('mte', lambda: od.move_to_end('z')); show('mte', lambda: od.move_to_end([])); show('mte', lambda: od.move_to_end())
print(od.popitem(), od.popitem(last=False), od, od.pop('b'), od); show('pop', lambda: od.popitem()); show('pop', lambda: od.pop('a')); print(od.pop('a', 5), od.pop(key='a', default=6)); show('pop', lambda: od.pop())
od = OrderedDict(a=1); od.update([('z', 3)], b=2); print(od); od.update({'q': 1}); print(od, od.setdefault('a', 9), od.setdefault('n'), od.setdefault('m', 4), od)
show('new', lambda: OrderedDict(1)); show('new', lambda: OrderedDict([1])); show('new', lambda: OrderedDict([(1,)])); show('new', lambda: OrderedDict([(1,2,3)])); show('new', lambda: OrderedDict({}, {})); show('upd', lambda: od.update(1, 2)); show('upd', lambda: od.update(3))
print(OrderedDict(a=1,b=2) == OrderedDict(b=2,a=1), OrderedDict(a=1,b=2) == dict(b=2,a=1), OrderedDict(a=1) != OrderedDict(a=2), dict(a=1) == OrderedDict(a=1), OrderedDict(a=1) == 3)
show('lt', lambda: OrderedDict() < OrderedDict())
print(OrderedDict(a=1) | {'b': 2}, {'b': 2} | OrderedDict(a=1), type({} | OrderedDict())); od |= {'w': 1}; print(od); show('or', lambda: od | 3)
print(OrderedDict.fromkeys('abc'), OrderedDict.fromkeys('ab', 7), od.copy(), type(od.copy()), OrderedDict(), repr(OrderedDict(x=OrderedDict())))
od = OrderedDict(); od['self'] = od; print(od); od['k'] = od.keys(); del od['k']
show('hash', lambda: hash(od))
od = OrderedDict.fromkeys(range(5)); it = iter(od); next(it); od[9] = 1; show('it', lambda: next(it)); show('it', lambda: next(it))
od = OrderedDict.fromkeys(range(5)); it = iter(od); next(it); od.move_to_end(0); show('it', lambda: next(it))
od = OrderedDict.fromkeys(range(5)); it = iter(od); next(it); od[2] = 5; print(list(it))
od = OrderedDict.fromkeys(range(3)); it = iter(od.items()); next(it); del od[1]; show('it', lambda: next(it))
for n in (0,1,5,6,10,11,20,100): print(n, sys.getsizeof(OrderedDict.fromkeys(range(n))), sys.getsizeof(OrderedDict((str(i), 1) for i in range(n))))
class S(OrderedDict):
    def __setitem__(self, k, v): print('set', k); super().__setitem__(k, v)
    def __missing__(self, k): return 'miss'
s = S(a=1); s.update(b=2); s.x = 5; print(s, s['q'], s.__dict__, s.copy(), s.setdefault('c', 1), S.fromkeys('a'))
print(od.__reduce__()[:4], list(od.__reduce__()[4]), s.__reduce__()[:4])
od = OrderedDict(); od.attr = 1; print(od.attr, od.__dict__); w = weakref.ref(od); print(w() is od)
print(gc.is_tracked(OrderedDict()), OrderedDict.__mro__, OrderedDict.__module__, OrderedDict.__basicsize__, [m for m in dir(OrderedDict) if m not in dir(dict)], OrderedDict[int, str])
print(type(od.keys()).__mro__, type(iter(od)), od.keys() == set(), OrderedDict(a=1).keys() & {'a'}, OrderedDict(a=1).items() | {1}, 'a' in OrderedDict(a=1).keys())
class N: pass
o = OrderedDict(); n = N(); o[n] = o; o.n = n; n.o = o; w = weakref.ref(n); del n, o; gc.collect(); print(w())
cache = OrderedDict()
for i in range(3000):
    cache[i % 700] = i; cache.move_to_end(i % 700)
    if len(cache) > 500: cache.popitem(last=False)
print(len(cache), list(cache)[:5], list(cache.values())[-3:])
q = OrderedDict.fromkeys(range(20000))
while q: q.popitem(last=False)
print(dict(OrderedDict(b=1, a=2)), {**OrderedDict(b=1, a=2)}, [*OrderedDict(b=1)], (lambda **k: k)(**OrderedDict(z=1)))
od = OrderedDict(a=1, b=2); od.clear(); print(od, list(od)); od['x'] = 1; print(od)
class Evil:
    def __init__(s, d): s.d = d
    def __hash__(s): return 1
    def __eq__(s, o): s.d.clear(); return False
od = OrderedDict(); od[Evil(od)] = 1; show('evil', lambda: od.__setitem__(1, 2)); show('evil', lambda: od.move_to_end(1))

# expect: OrderedDict({'a': 1, 'b': 2, 'c': 3}) 3 1 ['a', 'b', 'c'] ['c', 'b', 'a'] odict_keys(['a', 'b', 'c']) odict_values([1, 2, 3]) odict_items([('a', 1), ('b', 2), ('c', 3)]) [('a', 1), ('b', 2), ('c', 3)] [('c', 3), ('b', 2), ('a', 1)] [3, 2, 1]
# expect: OrderedDict({'b': 2, 'c': 3, 'a': 1})
# expect: OrderedDict({'c': 3, 'b': 2, 'a': 1})
# expect: ['c', 'b', 'a']
# expect: mte KeyError 'z'
# expect: mte TypeError unhashable type: 'list'
# expect: mte TypeError move_to_end() missing required argument 'key' (pos 1)
# expect: ('a', 1) ('c', 3) OrderedDict() 2 OrderedDict()
# expect: pop KeyError 'dictionary is empty'
# expect: pop KeyError 'a'
# expect: 5 6
# expect: pop TypeError pop() missing required argument 'key' (pos 1)
# expect: OrderedDict({'a': 1, 'z': 3, 'b': 2})
# expect: OrderedDict({'a': 1, 'z': 3, 'b': 2, 'q': 1, 'n': None, 'm': 4}) 1 None 4 OrderedDict({'a': 1, 'z': 3, 'b': 2, 'q': 1, 'n': None, 'm': 4})
# expect: new TypeError 'int' object is not iterable
# expect: new TypeError 'int' object is not iterable
# expect: new ValueError need more than 1 value to unpack
# expect: new ValueError too many values to unpack (expected 2)
# expect: new TypeError expected at most 1 arguments, got 2
# expect: upd TypeError update() takes at most 1 positional argument (2 given)
# expect: upd TypeError 'int' object is not iterable
# expect: False True True True False
# expect: lt TypeError '<' not supported between instances of 'collections.OrderedDict' and 'collections.OrderedDict'
# expect: OrderedDict({'a': 1, 'b': 2}) OrderedDict({'b': 2, 'a': 1}) <class 'collections.OrderedDict'>
# expect: OrderedDict({'a': 1, 'z': 3, 'b': 2, 'q': 1, 'n': None, 'm': 4, 'w': 1})
# expect: or TypeError unsupported operand type(s) for |: 'collections.OrderedDict' and 'int'
# expect: OrderedDict({'a': None, 'b': None, 'c': None}) OrderedDict({'a': 7, 'b': 7}) OrderedDict({'a': 1, 'z': 3, 'b': 2, 'q': 1, 'n': None, 'm': 4, 'w': 1}) <class 'collections.OrderedDict'> OrderedDict() OrderedDict({'x': OrderedDict()})
# expect: OrderedDict({'self': ...})
# expect: hash TypeError unhashable type: 'collections.OrderedDict'
# expect: it RuntimeError OrderedDict mutated during iteration
# expect: it StopIteration 
# expect: it RuntimeError OrderedDict mutated during iteration
# expect: [1, 2, 3, 4]
# expect: it RuntimeError OrderedDict mutated during iteration
# expect: 0 128 128
# expect: 1 384 344
# expect: 5 512 472
# expect: 6 736 656
# expect: 10 864 784
# expect: 11 1304 1136
# expect: 20 1592 1424
# expect: 100 10000 8640
# expect: set a
# expect: set b
# expect: set a
# expect: set b
# expect: set c
# expect: set a
# expect: S({'a': 1, 'b': 2, 'c': 1}) miss {'x': 5} S({'a': 1, 'b': 2}) 1 S({'a': None})
# expect: (<class 'collections.OrderedDict'>, (), None, None) [(0, None), (2, None)] (<class '__main__.S'>, (), {'x': 5}, None)
# expect: 1 {'attr': 1}
# expect: True
# expect: True (<class 'collections.OrderedDict'>, <class 'dict'>, <class 'object'>) collections 112 ['__dict__', 'move_to_end'] collections.OrderedDict[int, str]
# expect: (<class 'odict_keys'>, <class 'dict_keys'>, <class 'object'>) <class 'odict_iterator'> True {'a'} {('a', 1), 1} True
# expect: None
# expect: 500 [400, 401, 402, 403, 404] [2997, 2998, 2999]
# expect: {'b': 1, 'a': 2} {'b': 1, 'a': 2} ['b'] {'z': 1}
# expect: OrderedDict() []
# expect: OrderedDict({'x': 1})
# expect: evil None
# expect: evil None
