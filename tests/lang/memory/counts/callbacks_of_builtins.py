# The counts that user code sees while built-in functions, methods and operators call it.
import sys,gc
rc=sys.getrefcount
def C(x): 
    print('C',rc(x)); return 1
class P:
    def __init__(self,*a): print('init',rc(self),[rc(e) for e in a])
    def __repr__(self): return 'r%d'%rc(self)
    def __str__(self): return 's%d'%rc(self)
    def __lt__(self,o): print('lt',rc(self),rc(o)); return False
    def __eq__(self,o): print('eq',rc(self),rc(o)); return False
    def __hash__(self): print('hash',rc(self)); return 7
    def __len__(self): print('len',rc(self)); return 2
    def __getitem__(self,i):
        if i>1: raise IndexError
        print('get',rc(self),rc(i)); return i
    def __index__(self): print('index',rc(self)); return 1
    def __float__(self): print('float',rc(self)); return 1.0
    def __bool__(self): print('bool',rc(self)); return True
    def __abs__(self): print('abs',rc(self)); return 1
    def __round__(self,n=None): print('round',rc(self),rc(n)); return 1
    def __divmod__(self,o): print('divmod',rc(self),rc(o)); return 1
    def __pow__(self,o,m=None): print('pow',rc(self),rc(o)); return 1
    def __radd__(self,o): print('radd',rc(self),rc(o)); return 1
    def __call__(self,*a): print('call',rc(self),[rc(e) for e in a]); return 1
    def __reversed__(self): print('rev',rc(self)); return iter(())
    def __next__(self): print('next',rc(self)); raise StopIteration
    def __dir__(self): print('dir',rc(self)); return []
    def __bytes__(self): print('bytes',rc(self)); return b''
    def __getattr__(self,n): 
        if n.startswith('__'): raise AttributeError(n)
        print('ga',rc(self),rc(n)); return 1
    def __setattr__(self,n,v): print('sa',rc(self),rc(v))
    def __delattr__(self,n): print('da',rc(self))
    def __contains__(self,o): print('ct',rc(self),rc(o)); return False
    def __iadd__(self,o): print('iadd',rc(self),rc(o)); return self
    def __and__(self,o): print('and',rc(self),rc(o)); return 1
    def __instancecheck__(self,o): print('ic',rc(self),rc(o)); return True
    def __format__(self,s): print('fmt',rc(self),rc(s)); return ''
    def __iter__(self): print('iter',rc(self)); return iter((1,2))
p=P([]); q=P([],[])
tests = [
    'print(p)',
    'print(p,q)',
    'repr(p)',
    'str(p)',
    'ascii(p)',
    'len(p)',
    'hash(p)',
    'list(p)',
    'tuple(p)',
    'set(p)',
    'dict(a=p)',
    'int(p)',
    'float(p)',
    'bool(p)',
    'abs(p)',
    'round(p)',
    'round(p,3)',
    'divmod(p,q)',
    'pow(p,q)',
    'pow(p,q,2)',
    'sum([p])',
    'sum([1,p],p)',
    'max(p,q)',
    'min(p,q,key=C)',
    'sorted([p,q])',
    'sorted([p,q],key=C)',
    'sorted([p,q],key=C,reverse=True)',
    'list(map(C,[p]))',
    'list(map(p,[p,q]))',
    'list(map(p,[p],[q]))',
    'list(filter(C,[p]))',
    'list(filter(None,[p]))',
    'list(filter(p,[q]))',
    'reversed(p)',
    'next(p)',
    'next(p,None)',
    'iter(p)',
    'enumerate(p)',
    'zip(p,q)',
    'any([p])',
    'all([p])',
    'dir(p)',
    'bytes(p)',
    'bin(p)',
    'hex(p)',
    'oct(p)',
    'chr(p)',
    'range(p)',
    'range(p,q)',
    'slice(p,q).indices(5)',
    "setattr(p,'zz',q)",
    "delattr(p,'zz')",
    'p.zz',
    'isinstance(q,p)',
    'callable(p)',
    'format(p)',
    "format(p,'abc')",
    "'{}'.format(p)",
    "'{} {}'.format(p,q)",
    "'{a}'.format(a=p)",
    "'{0[0]}'.format(p)",
    "'{!r}'.format(p)",
    "'%s'%p",
    "'%s %s'%(p,q)",
    "'%r'%p",
    "'%d'%p",
    "'%(a)s'%{'a':p}",
    "f'{p}'",
    "f'{p!r}'",
    "f'{p!s:5}'",
    "f'{p:5}'",
    '[p]==[q]',
    '(p,)==(q,)',
    '{1:p}=={1:q}',
    '[p]<[q]',
    'p in [q]',
    'p in (q,)',
    'q in p',
    'p in {1}',
    '{p,q}',
    '{p:1,q:2}',
    '{p}=={q}',
    '{1:1}.get(p)',
    '{p}|{q}',
    '[q].index(p)',
    '[q].count(p)',
    '[q].remove(p)',
    '(q,).index(p)',
    '(q,).count(p)',
    '[1]*p',
    '[1,2][p]',
    '(1,2)[p]',
    "'ab'[p]",
    "b'ab'[p]",
    "'a'*p",
    '[1,2][p:]',
    '[].insert(p,1)',
    '[1,2].pop(p)',
    "'ab'.center(p)",
    "'a b'.split(None,p)",
    "''.join(p)",
    "','.join(map(str,[p]))",
    '[].extend(p)',
    '[*p]',
    '(*p,)',
    '{*p}',
    'dict.fromkeys(p)',
    'dict.fromkeys([p])',
    '{}.setdefault(p)',
    '{}.update({p:1})',
    '{}.update(a=p)',
    "{**{'a':p}}",
    'set().add(p)',
    '{q}.discard(p)',
    '{q}.issubset({p})',
    '{1}.union(p)',
    '{1}.update([p])',
    'frozenset([p])',
    'C(p)',
    'C(*[p])',
    "C(**{'x':p})",
    '(lambda *a: C(a[0]))(p)',
    "(lambda **k: C(k['a']))(a=p)",
    'P(p)',
    'P(p,q)',
    'P(*[p])',
    'p(q)',
    'p(*[q])',
    'p(q,q)',
    'P.__init__(p,q)',
    'P.__lt__(p,q)',
    'p.__lt__(q)',
    'object.__repr__(p)',
    'type(p).__str__(p)',
    'list.__init__([],p)',
    '[].__init__(p)',
    'list.__contains__([q],p)',
    '[q].__contains__(p)',
    '[q].__eq__([p])',
    '(1).__add__(p)',
    'object.__eq__(p,q)',
    'object.__ne__(p,q)',
    'p!=q',
    'p==q',
    'p<q',
    'p>q',
    'p and 1',
    'not p',
    'p or 1',
    '1 if p else 2',
    'p&q',
    '1+p',
    'p**q',
    "object.__getattribute__(p,'__class__')",
    'type.__call__(P,q)',
    'sum(p)',
    'list(zip(p,p))',
    'max(p)',
    'sorted(p)',
    'set(p)|set(q)',
    '[C(x) for x in (p,)]',
    'list(C(x) for x in (p,))',
    "exec('C(p)')",
    "eval('C(p)')",
    '(lambda x=p: C(x))()',
    'isinstance(p,(int,q))',
    'str(object=p)',
    "int('1',p)",
    '[p].sort()',
    '[p,q].sort(key=C)',
    '[p,q].sort(key=lambda z:C(z))',
    "'x'.replace('x','y',p)",
    "'abc'.find('a',p)",
    "'abc'.startswith('a',p)",
    'int.from_bytes(p)',
    "'a'.ljust(p)",
    '(3).to_bytes(p)',
    '[3,4].index(4,p)',
    '[1,2,3].__getitem__(p)',
    '{}.__contains__(p)',
    '{1:1}.__getitem__(1)',
    '{}.pop(p,None)',
    'super(P,p).__hash__()',
    'sys.getsizeof(p,0)',
    'BaseException(p)',
    'ValueError(p,q).args',
    'str(ValueError(p))',
    'repr(ValueError(p))',
    'str(KeyError(p))',
    'str(ValueError(p,q))',
]
for test in tests:
    print(">>", test)
    try:
        eval(compile(test, "x", "eval"))
    except Exception as error:
        print(type(error).__name__, error)
# expect: init 3 [5]
# expect: init 3 [5, 5]
# expect: >> print(p)
# expect: s5
# expect: >> print(p,q)
# expect: s5 s5
# expect: >> repr(p)
# expect: >> str(p)
# expect: >> ascii(p)
# expect: >> len(p)
# expect: len 4
# expect: >> hash(p)
# expect: hash 4
# expect: >> list(p)
# expect: iter 4
# expect: len 4
# expect: >> tuple(p)
# expect: iter 4
# expect: len 4
# expect: >> set(p)
# expect: iter 4
# expect: >> dict(a=p)
# expect: >> int(p)
# expect: index 4
# expect: >> float(p)
# expect: float 4
# expect: >> bool(p)
# expect: bool 4
# expect: >> abs(p)
# expect: abs 4
# expect: >> round(p)
# expect: round 5 4294967295
# expect: >> round(p,3)
# expect: round 5 4294967295
# expect: >> divmod(p,q)
# expect: divmod 4 4
# expect: >> pow(p,q)
# expect: pow 4 4
# expect: >> pow(p,q,2)
# expect: pow 4 4
# expect: >> sum([p])
# expect: radd 5 4294967295
# expect: >> sum([1,p],p)
# expect: TypeError unsupported operand type(s) for +: 'P' and 'int'
# expect: >> max(p,q)
# expect: lt 6 6
# expect: >> min(p,q,key=C)
# expect: C 5
# expect: C 5
# expect: >> sorted([p,q])
# expect: lt 5 5
# expect: >> sorted([p,q],key=C)
# expect: C 5
# expect: C 5
# expect: >> sorted([p,q],key=C,reverse=True)
# expect: C 5
# expect: C 5
# expect: >> list(map(C,[p]))
# expect: C 5
# expect: >> list(map(p,[p,q]))
# expect: call 8 [9]
# expect: call 5 [7]
# expect: >> list(map(p,[p],[q]))
# expect: call 8 [9, 7]
# expect: >> list(filter(C,[p]))
# expect: C 5
# expect: >> list(filter(None,[p]))
# expect: bool 5
# expect: >> list(filter(p,[q]))
# expect: call 4 [7]
# expect: >> reversed(p)
# expect: rev 5
# expect: >> next(p)
# expect: next 4
# expect: StopIteration 
# expect: >> next(p,None)
# expect: next 4
# expect: >> iter(p)
# expect: iter 4
# expect: >> enumerate(p)
# expect: iter 4
# expect: >> zip(p,q)
# expect: iter 5
# expect: iter 5
# expect: >> any([p])
# expect: bool 5
# expect: >> all([p])
# expect: bool 5
# expect: >> dir(p)
# expect: dir 6
# expect: >> bytes(p)
# expect: bytes 6
# expect: >> bin(p)
# expect: index 4
# expect: >> hex(p)
# expect: index 4
# expect: >> oct(p)
# expect: index 4
# expect: >> chr(p)
# expect: index 4
# expect: >> range(p)
# expect: index 4
# expect: >> range(p,q)
# expect: index 4
# expect: index 4
# expect: >> slice(p,q).indices(5)
# expect: index 4
# expect: index 4
# expect: >> setattr(p,'zz',q)
# expect: sa 4 4
# expect: >> delattr(p,'zz')
# expect: da 4
# expect: >> p.zz
# expect: ga 4 4294967295
# expect: >> isinstance(q,p)
# expect: ic 5 4
# expect: >> callable(p)
# expect: >> format(p)
# expect: fmt 5 4294967295
# expect: >> format(p,'abc')
# expect: fmt 5 4294967295
# expect: >> '{}'.format(p)
# expect: fmt 7 4294967295
# expect: >> '{} {}'.format(p,q)
# expect: fmt 7 4294967295
# expect: fmt 7 4294967295
# expect: >> '{a}'.format(a=p)
# expect: fmt 7 4294967295
# expect: >> '{0[0]}'.format(p)
# expect: get 6 4294967295
# expect: >> '{!r}'.format(p)
# expect: >> '%s'%p
# expect: >> '%s %s'%(p,q)
# expect: >> '%r'%p
# expect: >> '%d'%p
# expect: index 4
# expect: >> '%(a)s'%{'a':p}
# expect: >> f'{p}'
# expect: fmt 5 4294967295
# expect: >> f'{p!r}'
# expect: >> f'{p!s:5}'
# expect: >> f'{p:5}'
# expect: fmt 5 4294967295
# expect: >> [p]==[q]
# expect: eq 5 5
# expect: >> (p,)==(q,)
# expect: eq 4 4
# expect: >> {1:p}=={1:q}
# expect: eq 5 5
# expect: >> [p]<[q]
# expect: eq 5 5
# expect: lt 5 5
# expect: >> p in [q]
# expect: eq 4 4
# expect: >> p in (q,)
# expect: eq 4 4
# expect: >> q in p
# expect: ct 4 4
# expect: >> p in {1}
# expect: hash 4
# expect: >> {p,q}
# expect: hash 4
# expect: hash 4
# expect: eq 5 5
# expect: >> {p:1,q:2}
# expect: hash 5
# expect: hash 5
# expect: eq 6 5
# expect: >> {p}=={q}
# expect: hash 4
# expect: hash 4
# expect: eq 5 5
# expect: >> {1:1}.get(p)
# expect: hash 4
# expect: >> {p}|{q}
# expect: hash 4
# expect: hash 4
# expect: eq 6 5
# expect: >> [q].index(p)
# expect: eq 5 4
# expect: ValueError r4 is not in list
# expect: >> [q].count(p)
# expect: eq 5 4
# expect: >> [q].remove(p)
# expect: eq 5 4
# expect: ValueError list.remove(x): x not in list
# expect: >> (q,).index(p)
# expect: eq 4 4
# expect: ValueError tuple.index(x): x not in tuple
# expect: >> (q,).count(p)
# expect: eq 4 4
# expect: >> [1]*p
# expect: index 4
# expect: >> [1,2][p]
# expect: index 4
# expect: >> (1,2)[p]
# expect: index 4
# expect: >> 'ab'[p]
# expect: index 4
# expect: >> b'ab'[p]
# expect: index 4
# expect: >> 'a'*p
# expect: index 4
# expect: >> [1,2][p:]
# expect: index 4
# expect: >> [].insert(p,1)
# expect: index 4
# expect: >> [1,2].pop(p)
# expect: index 4
# expect: >> 'ab'.center(p)
# expect: index 4
# expect: >> 'a b'.split(None,p)
# expect: index 4
# expect: >> ''.join(p)
# expect: iter 4
# expect: TypeError sequence item 0: expected str instance, int found
# expect: >> ','.join(map(str,[p]))
# expect: >> [].extend(p)
# expect: iter 4
# expect: len 4
# expect: >> [*p]
# expect: iter 4
# expect: len 4
# expect: >> (*p,)
# expect: iter 4
# expect: len 4
# expect: >> {*p}
# expect: iter 4
# expect: >> dict.fromkeys(p)
# expect: iter 4
# expect: >> dict.fromkeys([p])
# expect: hash 6
# expect: >> {}.setdefault(p)
# expect: hash 4
# expect: >> {}.update({p:1})
# expect: hash 5
# expect: >> {}.update(a=p)
# expect: >> {**{'a':p}}
# expect: >> set().add(p)
# expect: hash 4
# expect: >> {q}.discard(p)
# expect: hash 4
# expect: hash 4
# expect: eq 5 4
# expect: >> {q}.issubset({p})
# expect: hash 4
# expect: hash 4
# expect: eq 5 5
# expect: >> {1}.union(p)
# expect: iter 5
# expect: >> {1}.update([p])
# expect: hash 5
# expect: >> frozenset([p])
# expect: hash 5
# expect: >> C(p)
# expect: C 3
# expect: >> C(*[p])
# expect: C 3
# expect: >> C(**{'x':p})
# expect: C 3
# expect: >> (lambda *a: C(a[0]))(p)
# expect: C 4
# expect: >> (lambda **k: C(k['a']))(a=p)
# expect: C 4
# expect: >> P(p)
# expect: init 3 [6]
# expect: >> P(p,q)
# expect: init 3 [6, 6]
# expect: >> P(*[p])
# expect: init 3 [5]
# expect: >> p(q)
# expect: call 4 [6]
# expect: >> p(*[q])
# expect: call 4 [5]
# expect: >> p(q,q)
# expect: call 4 [9, 9]
# expect: >> P.__init__(p,q)
# expect: init 3 [4]
# expect: >> P.__lt__(p,q)
# expect: lt 3 3
# expect: >> p.__lt__(q)
# expect: lt 3 3
# expect: >> object.__repr__(p)
# expect: >> type(p).__str__(p)
# expect: >> list.__init__([],p)
# expect: iter 6
# expect: len 6
# expect: >> [].__init__(p)
# expect: iter 6
# expect: len 6
# expect: >> list.__contains__([q],p)
# expect: eq 5 6
# expect: >> [q].__contains__(p)
# expect: eq 5 6
# expect: >> [q].__eq__([p])
# expect: eq 5 5
# expect: >> (1).__add__(p)
# expect: >> object.__eq__(p,q)
# expect: >> object.__ne__(p,q)
# expect: eq 5 6
# expect: >> p!=q
# expect: eq 5 6
# expect: >> p==q
# expect: eq 4 4
# expect: >> p<q
# expect: lt 4 4
# expect: >> p>q
# expect: lt 4 4
# expect: >> p and 1
# expect: bool 5
# expect: >> not p
# expect: bool 4
# expect: >> p or 1
# expect: bool 5
# expect: >> 1 if p else 2
# expect: bool 4
# expect: >> p&q
# expect: and 4 4
# expect: >> 1+p
# expect: radd 4 4294967295
# expect: >> p**q
# expect: pow 4 4
# expect: >> object.__getattribute__(p,'__class__')
# expect: >> type.__call__(P,q)
# expect: init 3 [7]
# expect: >> sum(p)
# expect: iter 4
# expect: >> list(zip(p,p))
# expect: iter 7
# expect: iter 7
# expect: >> max(p)
# expect: iter 4
# expect: >> sorted(p)
# expect: iter 4
# expect: len 4
# expect: >> set(p)|set(q)
# expect: iter 4
# expect: iter 4
# expect: >> [C(x) for x in (p,)]
# expect: C 5
# expect: >> list(C(x) for x in (p,))
# expect: C 5
# expect: >> exec('C(p)')
# expect: C 3
# expect: >> eval('C(p)')
# expect: C 3
# expect: >> (lambda x=p: C(x))()
# expect: C 5
# expect: >> isinstance(p,(int,q))
# expect: ic 5 4
# expect: >> str(object=p)
# expect: >> int('1',p)
# expect: index 4
# expect: ValueError int() base must be >= 2 and <= 36, or 0
# expect: >> [p].sort()
# expect: >> [p,q].sort(key=C)
# expect: C 4
# expect: C 4
# expect: >> [p,q].sort(key=lambda z:C(z))
# expect: C 5
# expect: C 5
# expect: >> 'x'.replace('x','y',p)
# expect: index 4
# expect: >> 'abc'.find('a',p)
# expect: index 4
# expect: >> 'abc'.startswith('a',p)
# expect: index 4
# expect: >> int.from_bytes(p)
# expect: bytes 5
# expect: >> 'a'.ljust(p)
# expect: index 4
# expect: >> (3).to_bytes(p)
# expect: index 4
# expect: >> [3,4].index(4,p)
# expect: index 4
# expect: >> [1,2,3].__getitem__(p)
# expect: index 4
# expect: >> {}.__contains__(p)
# expect: hash 4
# expect: >> {1:1}.__getitem__(1)
# expect: >> {}.pop(p,None)
# expect: >> super(P,p).__hash__()
# expect: >> sys.getsizeof(p,0)
# expect: >> BaseException(p)
# expect: >> ValueError(p,q).args
# expect: >> str(ValueError(p))
# expect: >> repr(ValueError(p))
# expect: >> str(KeyError(p))
# expect: >> str(ValueError(p,q))
