# The counts that __exit__, __repr__ and __format__ see.
import sys,gc
rc=sys.getrefcount
class C:
    def __enter__(self): return self
    def __exit__(self,*a): print([rc(e) for e in a], rc(a), rc(self))
class D:
    def __enter__(self): return self
    def __exit__(self,t,v,tb): print(rc(t),rc(v),rc(tb)); return True
def f():
    with C(): raise ValueError(1)
try: f()
except ValueError: pass
try:
    with C(): raise ValueError(1)
except ValueError: pass
try:
    with C() as c: raise ValueError(c)
except ValueError: pass
try:
    with C() as c: 1/0
except ZeroDivisionError: pass
c=C()
try:
    with c: raise ValueError(c)
except ValueError: pass
with D(): raise ValueError
with D(): 1/0
with D(), D(): 1/0
def g():
    with D(): 1/0
g()
class R:
    def __repr__(self): return 'r%d'%rc(self)
    def __format__(self,sp): return 'f%d'%rc(self)
p=R()
print(repr(p), str(p), f'{p}', f'{p!r}', sep=' ')
print('%s'%p,'%r'%(p,), '%s %s'%(p,p))
print('{}'.format(p), '{!r}'.format(p), '{0} {0}'.format(p), '{x}'.format(x=p), format(p))
print([p],(p,),{'a':p},{p:1},{p}, frozenset([p]))
print(p)
print(p,p)
print(str([p]), repr((p,p)), f'{[p]}')
# expect: [4294967295, 5, 4] 2 3
# expect: [4294967295, 5, 4] 2 3
# expect: [4294967295, 5, 4] 2 5
# expect: [4294967295, 5, 4] 2 4
# expect: [4294967295, 5, 4] 2 5
# expect: 4294967295 4 3
# expect: 4294967295 4 3
# expect: 4294967295 4 3
# expect: 4294967295 4294967295 4294967295
# expect: 4294967295 4 3
# expect: r4 r4 f5 r4
# expect: r4 r4 r4 r4
# expect: f7 r6 f7 f7 f7 f5
# expect: [r9] (r9,) {'a': r10} {r10: 1} {r10} frozenset({r10})
# expect: r5
# expect: r7 r7
# expect: [r4] (r5, r5) [r4]
