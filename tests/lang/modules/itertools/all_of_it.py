from itertools import *
import itertools, sys, gc
def show(label, f):
    try:
        r = f()
        print(label, r)
    except BaseException as e:
        print(label, type(e).__name__, e)
L = lambda it, n=12: list(islice(it, n))
show('acc', lambda: L(accumulate([1,2,3,4])))
show('acc2', lambda: L(accumulate([1,2,3,4], lambda a,b:a*b)))
show('acc3', lambda: L(accumulate([1,2,3,4], initial=100)))
show('acc4', lambda: L(accumulate([], initial=None)))
show('acc5', lambda: L(accumulate([1,'a'])))
show('acc6', lambda: accumulate())
show('acc7', lambda: accumulate(1))
show('acc8', lambda: accumulate([], None, 3))
show('acc9', lambda: accumulate([], bogus=3))
show('acc10', lambda: accumulate([], funk=3))
for n in (0,1,2,3,4,5,-1):
    show('batched', lambda: L(batched('abcdefg', n)))
show('batched', lambda: list(batched('abcdefg', 3, strict=True)))
show('batched', lambda: list(batched('abcdef', 3, strict=True)))
show('batched', lambda: list(batched('abcdef')))
show('batched', lambda: list(batched('abcdef', 'a')))
show('batched', lambda: list(batched('abcdef', sys.maxsize)))
show('batched', lambda: list(batched('abcdef', sys.maxsize+1)))
show('chain', lambda: L(chain('ab', [1,2], (), {3:4})))
show('chain', lambda: L(chain()))
show('chain', lambda: L(chain('ab', 3)))
show('chain', lambda: L(chain.from_iterable(['ab', 'cd'])))
show('chain', lambda: L(chain.from_iterable(7)))
show('chain', lambda: chain(a=1))
show('chain', lambda: chain[int])
def bad():
    yield 'a'
    raise ValueError('x')
c = chain(bad(), 'cd')
for i in range(5): show('chainbad', lambda: next(c))
for n in range(6):
    show('comb', lambda: list(combinations('abcd', n)))
    show('cwr', lambda: list(combinations_with_replacement('abc', n)))
    show('perm', lambda: list(permutations('abc', n)))
    show('prod', lambda: list(product('ab', repeat=n))[:20])
show('comb', lambda: list(combinations('abcd', -1)))
show('cwr', lambda: list(combinations_with_replacement('abc', -1)))
show('cwr', lambda: list(combinations_with_replacement('', 0)))
show('perm', lambda: list(permutations('abc', -1)))
show('perm', lambda: list(permutations('abc')))
show('perm', lambda: list(permutations('abc', 'x')))
show('perm', lambda: list(permutations('abc', 1.0)))
show('perm', lambda: list(permutations('')))
show('prod', lambda: list(product('ab', [1,2,3], repeat=2))[::5])
show('prod', lambda: list(product('ab', '', 'c')))
show('prod', lambda: list(product()))
show('prod', lambda: product('a', repeat=-1))
show('prod', lambda: product('ab', repeat=sys.maxsize))
show('prod', lambda: product('ab', 'cd', repeat=sys.maxsize))
show('prod', lambda: product('ab', rep=2))
show('prod', lambda: product('ab', repeat='a'))
show('prod', lambda: product('ab', repeat=2, other=2))
for cls, a in ((combinations, ('abcd', 2)), (combinations, ('abcd', 7)), (combinations_with_replacement, ('abcd', 3)), (permutations, ('abcd',)), (permutations, ('abcd', 2)), (product, ('abc', 'de'))):
    it = cls(*a)
    print(cls.__name__, sys.getsizeof(it), it.__sizeof__(), gc.is_tracked(it))
for it in (accumulate([]), batched([],1), chain(), compress([],[]), count(), cycle([]), dropwhile(None,[]), filterfalse(None,[]), groupby([]), islice([],1), pairwise([]), repeat(1), starmap(None,[]), takewhile(None,[]), zip_longest(), tee([])[0]):
    print(type(it), sys.getsizeof(it), gc.is_tracked(it), iter(it) is it)
# result reuse
for it in (combinations('abcde', 2), combinations_with_replacement('abc', 2), permutations('abcd', 2), product('ab', 'cd'), zip_longest('abc', 'de'), pairwise('abcd')):
    ids = [id(x) for x in it]
    print(type(it).__name__, len(set(ids)))
for mk in (lambda: combinations('abcde', 2), lambda: combinations_with_replacement('abc', 2), lambda: permutations('abcd', 2), lambda: product('ab', 'cd'), lambda: zip_longest('abc', 'de'), lambda: pairwise('abcd')):
    it = mk()
    keep = list(it)
    print(type(it).__name__, len(set(map(id, keep))), keep)
    t = next(mk()); print(sys.getrefcount(t))
    it = mk(); t = next(it); print(sys.getrefcount(t))
show('compress', lambda: L(compress('abcdef', [1,0,1,0,1])))
show('compress', lambda: compress('abc'))
show('compress', lambda: compress(data='abc', selectors=[0,1,1]).__next__())
show('count', lambda: L(count(), 3))
show('count', lambda: L(count(5, 2), 3))
show('count', lambda: L(count(1.5), 3))
show('count', lambda: L(count(1, 0.5), 3))
show('count', lambda: L(count(sys.maxsize-1), 4))
show('count', lambda: L(count(sys.maxsize+5), 4))
show('count', lambda: L(count(step=-1), 4))
show('count', lambda: L(count(start=True), 4))
show('count', lambda: count('a'))
show('count', lambda: count(1,2,3))
show('count', lambda: count(x=1))
for c in (count(), count(3), count(3,2), count(1.5), count(1,1.0), count(sys.maxsize), count(sys.maxsize+1), count(-5), count(step=0), count(2, 10**30)):
    print(repr(c)); next(c); print(repr(c))
show('cycle', lambda: L(cycle('abc'), 8))
show('cycle', lambda: L(cycle('')))
show('cycle', lambda: cycle())
show('cycle', lambda: cycle('a', 'b'))
show('cycle', lambda: cycle(iterable='a'))
show('dw', lambda: L(dropwhile(lambda x: x<3, [1,2,3,1,5])))
show('dw', lambda: dropwhile(1))
show('tw', lambda: L(takewhile(lambda x: x<3, [1,2,3,1,5])))
t = takewhile(lambda x: x<2, [1,5,1]); print(list(t), list(t))
show('ff', lambda: L(filterfalse(None, [0,1,2,'',[]])))
show('ff', lambda: L(filterfalse(bool, [0,1,2,'',[]])))
show('ff', lambda: L(filterfalse(lambda x: x%2, range(6))))
show('gb', lambda: [(k, list(g)) for k, g in groupby('aabbbca')])
show('gb', lambda: [(k, list(g)) for k, g in groupby(range(7), lambda x: x//3)])
show('gb', lambda: [(k, g) for k, g in groupby('')])
g = groupby('aaabbb'); k1, g1 = next(g); print(next(g1)); k2, g2 = next(g); print(list(g1), k2, list(g2), list(g))
show('gb', lambda: groupby())
show('gb', lambda: groupby('a', x=1))
show('gb', lambda: list(groupby(iterable='ab', key=None))[1][0])
show('gb', lambda: [k for k, _ in groupby([1, 2], key=3)])
for a in ((5,), (2,5), (2,None), (None,None,3), (0,10,3), (3,2), (0,), (None,)):
    show(('islice',)+a, lambda: list(islice(range(12), *a)))
for a in ((), (-1,), ('a',), (1,-2), (-1,2), (0,5,0), (0,5,-1), (0,5,'a'), (1,2,3,4), (sys.maxsize+1,), (0,2**70)):
    show(('islice',)+a, lambda: list(islice(range(12), *a)))
it = iter(range(10)); print(list(islice(it, 2, 8, 3)), list(it))
it = iter(range(10)); print(list(islice(it, 3, 3)), list(it))
show('pw', lambda: list(pairwise('abcd')))
show('pw', lambda: list(pairwise('a')))
show('pw', lambda: pairwise(3))
show('rep', lambda: list(repeat('x', 3)))
show('rep', lambda: list(repeat('x', -3)))
show('rep', lambda: repeat('x', times=-1))
show('rep', lambda: repeat(object=7, times=2))
show('rep', lambda: repeat('x').__length_hint__())
show('rep', lambda: repeat('x', 5).__length_hint__())
show('rep', lambda: repeat())
show('rep', lambda: repeat(1,2,3))
show('rep', lambda: repeat(1, 'a'))
show('rep', lambda: repeat(1, None))
show('rep', lambda: list(repeat(1, sys.maxsize)))
r = repeat(3, 2); next(r); print(r, repeat('a'))
show('sm', lambda: list(starmap(pow, [(2,3), [3,2], '12'])))
show('sm', lambda: list(starmap(pow, [(2,3), (10,2)])))
show('sm', lambda: list(starmap(pow, [3])))
show('zl', lambda: list(zip_longest('ab', 'xyz', fillvalue='-')))
show('zl', lambda: list(zip_longest('ab', [], range(3))))
show('zl', lambda: list(zip_longest()))
show('zl', lambda: zip_longest('a', fill=3))
show('zl', lambda: zip_longest('a', 3))
show('zl', lambda: zip_longest('a', fillvalue=3, x=4))
a, b, c = tee('abcd', 3)
print(next(a), next(a), list(b), list(a), list(c))
show('tee', lambda: tee('ab', -1))
show('tee', lambda: tee('ab', 0))
show('tee', lambda: tee(3))
show('tee', lambda: tee())
show('tee', lambda: tee('a', 'b'))
t, = tee('abc', 1); u = tee(t); print(u[0] is t, list(u[0]), list(u[1]), list(t))
a, b = tee(range(200)); print(sum(a), sum(b))
class It:
    def __init__(s): s.n = 0
    def __iter__(s): return s
    def __next__(s):
        s.n += 1
        if s.n == 3: return next(t1)
        return s.n
t1, t2 = tee(It()); print(next(t1), next(t1)); show('reenter', lambda: next(t1))
for k in range(3):
    class S(chain):
        def __init__(self, *a, **k): pass
    show('sub', lambda: type(S('ab', k=3)).__name__)
    break
class S2(count): pass
show('sub', lambda: repr(S2(3)))
class S3(islice):
    def __init__(self, *a, **k): self.k = k
s = S3('abc', 2, w=5); print(list(s), s.k)
print(sorted(n for n in dir(itertools) if not n.startswith('__')))
for n in sorted(dir(itertools)):
    o = getattr(itertools, n)
    if isinstance(o, type) and n != '__loader__': print(n, [m for m in dir(o) if m not in dir(object)], o.__module__, o.__basicsize__)
# cycles
import weakref
class N: pass
for mk in (lambda x: chain(x, x), lambda x: cycle(x), lambda x: repeat(x), lambda x: accumulate(x), lambda x: groupby(x), lambda x: zip_longest(x, x), lambda x: tee(x)[0], lambda x: product([x]), lambda x: combinations([x], 1), lambda x: islice(x, 3), lambda x: pairwise(x), lambda x: starmap(x, x), lambda x: batched(x, 2)):
    class L2(list): pass
    x = L2(); x.append(N()); w = weakref.ref(x[0]); x.append(mk(x)); del x; gc.collect(); print(w())

# expect: acc [1, 3, 6, 10]
# expect: acc2 [1, 2, 6, 24]
# expect: acc3 [100, 101, 103, 106, 110]
# expect: acc4 []
# expect: acc5 TypeError unsupported operand type(s) for +: 'int' and 'str'
# expect: acc6 TypeError accumulate() missing required argument 'iterable' (pos 1)
# expect: acc7 TypeError 'int' object is not iterable
# expect: acc8 TypeError accumulate() takes at most 2 positional arguments (3 given)
# expect: acc9 TypeError accumulate() got an unexpected keyword argument 'bogus'
# expect: acc10 TypeError accumulate() got an unexpected keyword argument 'funk'. Did you mean 'func'?
# expect: batched ValueError n must be at least one
# expect: batched [('a',), ('b',), ('c',), ('d',), ('e',), ('f',), ('g',)]
# expect: batched [('a', 'b'), ('c', 'd'), ('e', 'f'), ('g',)]
# expect: batched [('a', 'b', 'c'), ('d', 'e', 'f'), ('g',)]
# expect: batched [('a', 'b', 'c', 'd'), ('e', 'f', 'g')]
# expect: batched [('a', 'b', 'c', 'd', 'e'), ('f', 'g')]
# expect: batched ValueError n must be at least one
# expect: batched ValueError batched(): incomplete batch
# expect: batched [('a', 'b', 'c'), ('d', 'e', 'f')]
# expect: batched TypeError batched() missing required argument 'n' (pos 2)
# expect: batched TypeError 'str' object cannot be interpreted as an integer
# expect: batched MemoryError 
# expect: batched OverflowError Python int too large to convert to C ssize_t
# expect: chain ['a', 'b', 1, 2, 3]
# expect: chain []
# expect: chain TypeError 'int' object is not iterable
# expect: chain ['a', 'b', 'c', 'd']
# expect: chain TypeError 'int' object is not iterable
# expect: chain TypeError chain() takes no keyword arguments
# expect: chain itertools.chain[int]
# expect: chainbad a
# expect: chainbad ValueError x
# expect: chainbad c
# expect: chainbad d
# expect: chainbad StopIteration 
# expect: comb [()]
# expect: cwr [()]
# expect: perm [()]
# expect: prod [()]
# expect: comb [('a',), ('b',), ('c',), ('d',)]
# expect: cwr [('a',), ('b',), ('c',)]
# expect: perm [('a',), ('b',), ('c',)]
# expect: prod [('a',), ('b',)]
# expect: comb [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')]
# expect: cwr [('a', 'a'), ('a', 'b'), ('a', 'c'), ('b', 'b'), ('b', 'c'), ('c', 'c')]
# expect: perm [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')]
# expect: prod [('a', 'a'), ('a', 'b'), ('b', 'a'), ('b', 'b')]
# expect: comb [('a', 'b', 'c'), ('a', 'b', 'd'), ('a', 'c', 'd'), ('b', 'c', 'd')]
# expect: cwr [('a', 'a', 'a'), ('a', 'a', 'b'), ('a', 'a', 'c'), ('a', 'b', 'b'), ('a', 'b', 'c'), ('a', 'c', 'c'), ('b', 'b', 'b'), ('b', 'b', 'c'), ('b', 'c', 'c'), ('c', 'c', 'c')]
# expect: perm [('a', 'b', 'c'), ('a', 'c', 'b'), ('b', 'a', 'c'), ('b', 'c', 'a'), ('c', 'a', 'b'), ('c', 'b', 'a')]
# expect: prod [('a', 'a', 'a'), ('a', 'a', 'b'), ('a', 'b', 'a'), ('a', 'b', 'b'), ('b', 'a', 'a'), ('b', 'a', 'b'), ('b', 'b', 'a'), ('b', 'b', 'b')]
# expect: comb [('a', 'b', 'c', 'd')]
# expect: cwr [('a', 'a', 'a', 'a'), ('a', 'a', 'a', 'b'), ('a', 'a', 'a', 'c'), ('a', 'a', 'b', 'b'), ('a', 'a', 'b', 'c'), ('a', 'a', 'c', 'c'), ('a', 'b', 'b', 'b'), ('a', 'b', 'b', 'c'), ('a', 'b', 'c', 'c'), ('a', 'c', 'c', 'c'), ('b', 'b', 'b', 'b'), ('b', 'b', 'b', 'c'), ('b', 'b', 'c', 'c'), ('b', 'c', 'c', 'c'), ('c', 'c', 'c', 'c')]
# expect: perm []
# expect: prod [('a', 'a', 'a', 'a'), ('a', 'a', 'a', 'b'), ('a', 'a', 'b', 'a'), ('a', 'a', 'b', 'b'), ('a', 'b', 'a', 'a'), ('a', 'b', 'a', 'b'), ('a', 'b', 'b', 'a'), ('a', 'b', 'b', 'b'), ('b', 'a', 'a', 'a'), ('b', 'a', 'a', 'b'), ('b', 'a', 'b', 'a'), ('b', 'a', 'b', 'b'), ('b', 'b', 'a', 'a'), ('b', 'b', 'a', 'b'), ('b', 'b', 'b', 'a'), ('b', 'b', 'b', 'b')]
# expect: comb []
# expect: cwr [('a', 'a', 'a', 'a', 'a'), ('a', 'a', 'a', 'a', 'b'), ('a', 'a', 'a', 'a', 'c'), ('a', 'a', 'a', 'b', 'b'), ('a', 'a', 'a', 'b', 'c'), ('a', 'a', 'a', 'c', 'c'), ('a', 'a', 'b', 'b', 'b'), ('a', 'a', 'b', 'b', 'c'), ('a', 'a', 'b', 'c', 'c'), ('a', 'a', 'c', 'c', 'c'), ('a', 'b', 'b', 'b', 'b'), ('a', 'b', 'b', 'b', 'c'), ('a', 'b', 'b', 'c', 'c'), ('a', 'b', 'c', 'c', 'c'), ('a', 'c', 'c', 'c', 'c'), ('b', 'b', 'b', 'b', 'b'), ('b', 'b', 'b', 'b', 'c'), ('b', 'b', 'b', 'c', 'c'), ('b', 'b', 'c', 'c', 'c'), ('b', 'c', 'c', 'c', 'c'), ('c', 'c', 'c', 'c', 'c')]
# expect: perm []
# expect: prod [('a', 'a', 'a', 'a', 'a'), ('a', 'a', 'a', 'a', 'b'), ('a', 'a', 'a', 'b', 'a'), ('a', 'a', 'a', 'b', 'b'), ('a', 'a', 'b', 'a', 'a'), ('a', 'a', 'b', 'a', 'b'), ('a', 'a', 'b', 'b', 'a'), ('a', 'a', 'b', 'b', 'b'), ('a', 'b', 'a', 'a', 'a'), ('a', 'b', 'a', 'a', 'b'), ('a', 'b', 'a', 'b', 'a'), ('a', 'b', 'a', 'b', 'b'), ('a', 'b', 'b', 'a', 'a'), ('a', 'b', 'b', 'a', 'b'), ('a', 'b', 'b', 'b', 'a'), ('a', 'b', 'b', 'b', 'b'), ('b', 'a', 'a', 'a', 'a'), ('b', 'a', 'a', 'a', 'b'), ('b', 'a', 'a', 'b', 'a'), ('b', 'a', 'a', 'b', 'b')]
# expect: comb ValueError r must be non-negative
# expect: cwr ValueError r must be non-negative
# expect: cwr [()]
# expect: perm ValueError r must be non-negative
# expect: perm [('a', 'b', 'c'), ('a', 'c', 'b'), ('b', 'a', 'c'), ('b', 'c', 'a'), ('c', 'a', 'b'), ('c', 'b', 'a')]
# expect: perm TypeError Expected int as r
# expect: perm TypeError Expected int as r
# expect: perm [()]
# expect: prod [('a', 1, 'a', 1), ('a', 1, 'b', 3), ('a', 2, 'b', 2), ('a', 3, 'b', 1), ('b', 1, 'a', 3), ('b', 2, 'a', 2), ('b', 3, 'a', 1), ('b', 3, 'b', 3)]
# expect: prod []
# expect: prod [()]
# expect: prod ValueError repeat argument cannot be negative
# expect: prod OverflowError repeat argument too large
# expect: prod OverflowError repeat argument too large
# expect: prod TypeError product() got an unexpected keyword argument 'rep'
# expect: prod TypeError 'str' object cannot be interpreted as an integer
# expect: prod TypeError product() takes at most 1 keyword argument (2 given)
# expect: combinations 88 72 True
# expect: combinations 128 112 True
# expect: combinations_with_replacement 96 80 True
# expect: permutations 144 128 True
# expect: permutations 128 112 True
# expect: product 80 64 True
# expect: <class 'itertools.accumulate'> 72 True True
# expect: <class 'itertools.batched'> 56 True True
# expect: <class 'itertools.chain'> 48 True True
# expect: <class 'itertools.compress'> 48 True True
# expect: <class 'itertools.count'> 56 True True
# expect: <class 'itertools.cycle'> 64 True True
# expect: <class 'itertools.dropwhile'> 56 True True
# expect: <class 'itertools.filterfalse'> 48 True True
# expect: <class 'itertools.groupby'> 88 True True
# expect: <class 'itertools.islice'> 72 True True
# expect: <class 'itertools.pairwise'> 56 True True
# expect: <class 'itertools.repeat'> 48 True True
# expect: <class 'itertools.starmap'> 48 True True
# expect: <class 'itertools.takewhile'> 56 True True
# expect: <class 'itertools.zip_longest'> 72 True True
# expect: <class 'itertools._tee'> 64 True True
# expect: combinations 2
# expect: combinations_with_replacement 2
# expect: permutations 2
# expect: product 2
# expect: zip_longest 2
# expect: pairwise 2
# expect: combinations 10 [('a', 'b'), ('a', 'c'), ('a', 'd'), ('a', 'e'), ('b', 'c'), ('b', 'd'), ('b', 'e'), ('c', 'd'), ('c', 'e'), ('d', 'e')]
# expect: 2
# expect: 3
# expect: combinations_with_replacement 6 [('a', 'a'), ('a', 'b'), ('a', 'c'), ('b', 'b'), ('b', 'c'), ('c', 'c')]
# expect: 2
# expect: 3
# expect: permutations 12 [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'a'), ('b', 'c'), ('b', 'd'), ('c', 'a'), ('c', 'b'), ('c', 'd'), ('d', 'a'), ('d', 'b'), ('d', 'c')]
# expect: 2
# expect: 3
# expect: product 4 [('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd')]
# expect: 2
# expect: 3
# expect: zip_longest 3 [('a', 'd'), ('b', 'e'), ('c', None)]
# expect: 2
# expect: 3
# expect: pairwise 3 [('a', 'b'), ('b', 'c'), ('c', 'd')]
# expect: 2
# expect: 3
# expect: compress ['a', 'c', 'e']
# expect: compress TypeError compress() missing required argument 'selectors' (pos 2)
# expect: compress b
# expect: count [0, 1, 2]
# expect: count [5, 7, 9]
# expect: count [1.5, 2.5, 3.5]
# expect: count [1, 1.5, 2.0]
# expect: count [9223372036854775806, 9223372036854775807, 9223372036854775808, 9223372036854775809]
# expect: count [9223372036854775812, 9223372036854775813, 9223372036854775814, 9223372036854775815]
# expect: count [0, -1, -2, -3]
# expect: count [1, 2, 3, 4]
# expect: count TypeError a number is required
# expect: count TypeError count() takes at most 2 arguments (3 given)
# expect: count TypeError count() got an unexpected keyword argument 'x'
# expect: count(0)
# expect: count(1)
# expect: count(3)
# expect: count(4)
# expect: count(3, 2)
# expect: count(5, 2)
# expect: count(1.5)
# expect: count(2.5)
# expect: count(1, 1.0)
# expect: count(2.0, 1.0)
# expect: count(<NULL>)
# expect: count(9223372036854775808)
# expect: count(9223372036854775808)
# expect: count(9223372036854775809)
# expect: count(-5)
# expect: count(-4)
# expect: count(0, 0)
# expect: count(0, 0)
# expect: count(2, 1000000000000000000000000000000)
# expect: count(1000000000000000000000000000002, 1000000000000000000000000000000)
# expect: cycle ['a', 'b', 'c', 'a', 'b', 'c', 'a', 'b']
# expect: cycle []
# expect: cycle TypeError cycle expected 1 argument, got 0
# expect: cycle TypeError cycle expected 1 argument, got 2
# expect: cycle TypeError cycle() takes no keyword arguments
# expect: dw [3, 1, 5]
# expect: dw TypeError dropwhile expected 2 arguments, got 1
# expect: tw [1, 2]
# expect: [1] []
# expect: ff [0, '', []]
# expect: ff [0, '', []]
# expect: ff [0, 2, 4]
# expect: gb [('a', ['a', 'a']), ('b', ['b', 'b', 'b']), ('c', ['c']), ('a', ['a'])]
# expect: gb [(0, [0, 1, 2]), (1, [3, 4, 5]), (2, [6])]
# expect: gb []
# expect: a
# expect: [] b ['b', 'b', 'b'] []
# expect: gb TypeError groupby() missing required argument 'iterable' (pos 1)
# expect: gb TypeError groupby() got an unexpected keyword argument 'x'
# expect: gb b
# expect: gb TypeError 'int' object is not callable
# expect: ('islice', 5) [0, 1, 2, 3, 4]
# expect: ('islice', 2, 5) [2, 3, 4]
# expect: ('islice', 2, None) [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
# expect: ('islice', None, None, 3) [0, 3, 6, 9]
# expect: ('islice', 0, 10, 3) [0, 3, 6, 9]
# expect: ('islice', 3, 2) []
# expect: ('islice', 0) []
# expect: ('islice', None) [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
# expect: ('islice',) TypeError islice expected at least 2 arguments, got 1
# expect: ('islice', -1) ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: ('islice', 'a') ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: ('islice', 1, -2) ValueError Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: ('islice', -1, 2) ValueError Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: ('islice', 0, 5, 0) ValueError Step for islice() must be a positive integer or None.
# expect: ('islice', 0, 5, -1) ValueError Step for islice() must be a positive integer or None.
# expect: ('islice', 0, 5, 'a') ValueError Step for islice() must be a positive integer or None.
# expect: ('islice', 1, 2, 3, 4) TypeError islice expected at most 4 arguments, got 5
# expect: ('islice', 9223372036854775808) ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: ('islice', 0, 1180591620717411303424) ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: [2, 5] [8, 9]
# expect: [] [3, 4, 5, 6, 7, 8, 9]
# expect: pw [('a', 'b'), ('b', 'c'), ('c', 'd')]
# expect: pw []
# expect: pw TypeError 'int' object is not iterable
# expect: rep ['x', 'x', 'x']
# expect: rep []
# expect: rep repeat('x', 0)
# expect: rep repeat(7, 2)
# expect: rep TypeError len() of unsized object
# expect: rep 5
# expect: rep TypeError repeat() missing required argument 'object' (pos 1)
# expect: rep TypeError repeat() takes at most 2 arguments (3 given)
# expect: rep TypeError 'str' object cannot be interpreted as an integer
# expect: rep TypeError 'NoneType' object cannot be interpreted as an integer
# expect: rep MemoryError 
# expect: repeat(3, 1) repeat('a')
# expect: sm TypeError unsupported operand type(s) for ** or pow(): 'str' and 'str'
# expect: sm [8, 100]
# expect: sm TypeError 'int' object is not iterable
# expect: zl [('a', 'x'), ('b', 'y'), ('-', 'z')]
# expect: zl [('a', None, 0), ('b', None, 1), (None, None, 2)]
# expect: zl []
# expect: zl TypeError zip_longest() got an unexpected keyword argument
# expect: zl TypeError 'int' object is not iterable
# expect: zl TypeError zip_longest() got an unexpected keyword argument
# expect: a b ['a', 'b', 'c', 'd'] ['c', 'd'] ['a', 'b', 'c', 'd']
# expect: tee ValueError n must be >= 0
# expect: tee ()
# expect: tee TypeError 'int' object is not iterable
# expect: tee TypeError tee expected at least 1 argument, got 0
# expect: tee TypeError 'str' object cannot be interpreted as an integer
# expect: True ['a', 'b', 'c'] ['a', 'b', 'c'] []
# expect: 19900 19900
# expect: 1 2
# expect: reenter RuntimeError cannot re-enter the tee iterator
# expect: sub S
# expect: sub S2(3)
# expect: ['a', 'b'] {'w': 5}
# expect: ['_grouper', '_tee', '_tee_dataobject', 'accumulate', 'batched', 'chain', 'combinations', 'combinations_with_replacement', 'compress', 'count', 'cycle', 'dropwhile', 'filterfalse', 'groupby', 'islice', 'pairwise', 'permutations', 'product', 'repeat', 'starmap', 'takewhile', 'tee', 'zip_longest']
# expect: _grouper ['__iter__', '__module__', '__next__'] itertools 32
# expect: _tee ['__copy__', '__iter__', '__module__', '__next__', '__setstate__'] itertools 48
# expect: _tee_dataobject ['__module__'] itertools 496
# expect: accumulate ['__iter__', '__module__', '__next__', '__setstate__'] itertools 56
# expect: batched ['__iter__', '__module__', '__next__'] itertools 40
# expect: chain ['__class_getitem__', '__iter__', '__module__', '__next__', '__setstate__', 'from_iterable'] itertools 32
# expect: combinations ['__iter__', '__module__', '__next__', '__setstate__'] itertools 56
# expect: combinations_with_replacement ['__iter__', '__module__', '__next__', '__setstate__'] itertools 56
# expect: compress ['__iter__', '__module__', '__next__'] itertools 32
# expect: count ['__iter__', '__module__', '__next__'] itertools 40
# expect: cycle ['__iter__', '__module__', '__next__', '__setstate__'] itertools 48
# expect: dropwhile ['__iter__', '__module__', '__next__', '__setstate__'] itertools 40
# expect: filterfalse ['__iter__', '__module__', '__next__'] itertools 32
# expect: groupby ['__iter__', '__module__', '__next__', '__setstate__'] itertools 72
# expect: islice ['__iter__', '__module__', '__next__', '__setstate__'] itertools 56
# expect: pairwise ['__iter__', '__module__', '__next__'] itertools 40
# expect: permutations ['__iter__', '__module__', '__next__', '__setstate__'] itertools 64
# expect: product ['__iter__', '__module__', '__next__', '__setstate__'] itertools 48
# expect: repeat ['__iter__', '__length_hint__', '__module__', '__next__'] itertools 32
# expect: starmap ['__iter__', '__module__', '__next__'] itertools 32
# expect: takewhile ['__iter__', '__module__', '__next__', '__setstate__'] itertools 40
# expect: zip_longest ['__iter__', '__module__', '__next__', '__setstate__'] itertools 56
# expect: None
# expect: None
# expect: None
# expect: None
# expect: None
# expect: None
# expect: None
# expect: None
# expect: None
# expect: None
# expect: None
# expect: None
# expect: None
