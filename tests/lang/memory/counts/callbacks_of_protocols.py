# The counts that user code sees in metaclasses, descriptors, context managers, generators, iterations and calls of every kind.
import sys,gc,weakref
rc=sys.getrefcount
class M(type):
    def __call__(cls,*a): print('mc',rc(cls),[rc(x) for x in a]); return super().__call__(*a)
    def __getattr__(cls,n): print('mg',rc(cls)); return 1
    def __instancecheck__(cls,o): print('ic',rc(cls),rc(o)); return True
    def __len__(cls): print('ml',rc(cls)); return 3
    def __iter__(cls): print('mi',rc(cls)); return iter(())
class A(metaclass=M):
    def __new__(cls,*a): print('new',rc(cls),[rc(x) for x in a]); return super().__new__(cls)
    def __init__(self,*a): print('init',rc(self),[rc(x) for x in a])
    def __class_getitem__(cls,i): print('cgi',rc(cls),rc(i)); return 1
    def __set_name__(self,o,n): print('sn',rc(self),rc(o),rc(n))
    def __get__(self,o,t): print('get',rc(self),rc(o) if o is not None else 0); return 1
    def __set__(self,o,v): print('set',rc(self),rc(o),rc(v))
    def __delete__(self,o): print('delete',rc(self),rc(o))
    def __init_subclass__(cls,**k): print('isc',rc(cls),rc(k))
x=object()
a=A(x); a=A(*[x]); A.zz; isinstance(x,A); len(A); list(A); A[x]
class B: 
    d=A()
b=B(); b.d; B.d; b.d=x; del b.d
class C(A): pass
class D(A,k=1): pass
class Ctx:
    def __enter__(self): print('en',rc(self)); return x
    def __exit__(self,*e): print('ex',rc(self),[rc(i) for i in e]); return True
with Ctx() as q: print(rc(q))
with Ctx(): raise KeyError(x)
with Ctx(), Ctx() as c: raise KeyError
c=Ctx()
with c: pass
def g():
    with c as y:
        yield rc(y)
        raise ValueError
print(list(g()))
def dec(f): print('dec',rc(f)); return f
@dec
def f1(): pass
@dec
@dec
class E: pass
def gen():
    r=yield x
    print('sent',rc(r)); 
    try: yield
    except ValueError as e: print('exc',rc(e),rc(e.__traceback__)); yield rc(x)
    return x
k=gen(); print(rc(next(k))); y=object(); k.send(y); e=ValueError(1); print(k.throw(e), rc(e))
try: next(k)
except StopIteration as s: print(rc(s),rc(s.value),rc(x))
def yf(): r=yield from gen(); print('r',rc(r)); return r
k=yf(); print(rc(next(k))); k.send(y); print(k.throw(ValueError)); 
try: next(k)
except StopIteration as s: print(rc(s.value),rc(x))
del k
print(rc(x),rc(y))
class I:
    def __iter__(self): return self
    def __init__(self): self.n=0
    def __next__(self):
        self.n+=1
        if self.n>3: raise StopIteration
        print('nx',rc(self)); return x
for v in I(): print(rc(v))
i=I()
for v in i: pass
print(rc(v)); p,q,r=I(); print(rc(p)); [p,*q]=I(); print(rc(p),rc(q)); s={*I()}; t=(*I(),); u=[*I(),*I()]; print(rc(x)); del p,q,r,s,t,u,v; print(rc(x))
def kw(a,*,b=x,**k): print(rc(a),rc(b),rc(k),[rc(z) for z in k.values()])
kw(x); kw(a=x); kw(x,b=x); kw(x,b=x,c=x); kw(*[x],**{'b':x,'c':x}); kw(*(x,),**dict(b=x)); d={'a':x,'z':x}; kw(**d)
print(rc(x))
class S:
    __slots__=('s','t')
    def __getattr__(self,n): print('sg',rc(self)); return x
s=S(); s.s=x; print(rc(x),rc(s.s)); s.t; s.t=s.s; print(rc(x)); del s.s; s.s; print(rc(x)); s=None; print(rc(x))
class Pr:
    @property
    def p(self): print('p',rc(self)); return x
    @p.setter
    def p(self,v): print('ps',rc(self),rc(v))
    @staticmethod
    def st(v): return rc(v)
    @classmethod
    def cm(cls,v): return rc(cls),rc(v)
    def m(self,v): return rc(self),rc(v)
pr=Pr(); rc(pr.p); pr.p=x; print(pr.st(x),Pr.st(x),pr.cm(x),Pr.cm(x),pr.m(x),Pr.m(pr,x),Pr().m(x)); m=pr.m; print(m(x),rc(m),rc(pr)); print(list(map(pr.m,[x])), getattr(pr,'m')(x), Pr.__dict__['m'](pr,x), Pr.__dict__['st'](x))
print(weakref.ref(x) if 0 else rc(pr), weakref.ref(pr)().m(x), weakref.proxy(pr).m(x), (lambda: pr)().m(x))
try:
    try: raise ValueError(x)
    except ValueError as e: raise KeyError(x) from e
except KeyError as e: print(rc(e),rc(e.__cause__),rc(e.__context__),rc(x)); z=e
print(rc(z),rc(z.__cause__),rc(x)); z=None; print(rc(x))
def rr(n):
    if n: return rr(n-1)
    return rc(x)
print(rr(5), rr(x and 2)); 
l=[x]*5; print(rc(x)); l[1:3]=[]; print(rc(x)); l+=l; print(rc(x)); l*=2; print(rc(x)); l.clear(); print(rc(x))
d={i:x for i in range(5)}; print(rc(x)); d2=dict(d); d3=d|d2; d4={**d}; print(rc(x)); d.pop(1); d.popitem(); del d[0]; print(rc(x)); d2.clear(); d3=d4=None; print(rc(x)); print([rc(v) for v in d.values()],[rc(v) for k,v in d.items()], [rc(v) for v in d.items()])
# expect: mc 8 [6]
# expect: new 10 [7]
# expect: init 3 [7]
# expect: mc 9 [5]
# expect: new 11 [6]
# expect: init 3 [6]
# expect: mg 9
# expect: ic 10 4
# expect: ml 9
# expect: mi 9
# expect: ml 9
# expect: cgi 10 4
# expect: mc 9 []
# expect: new 11 []
# expect: init 3 []
# expect: sn 6 6 4294967295
# expect: get 4 4
# expect: get 4 0
# expect: set 4 4 4
# expect: delete 4 4
# expect: isc 5 2
# expect: isc 5 2
# expect: en 4
# expect: 3
# expect: ex 3 [4294967295, 4294967295, 4294967295]
# expect: en 4
# expect: ex 3 [4294967295, 5, 4]
# expect: en 4
# expect: en 4
# expect: ex 3 [4294967295, 5, 4]
# expect: ex 3 [4294967295, 4294967295, 4294967295]
# expect: en 5
# expect: ex 4 [4294967295, 4294967295, 4294967295]
# expect: en 5
# expect: ex 4 [4294967295, 5, 4]
# expect: [4]
# expect: dec 2
# expect: dec 5
# expect: dec 5
# expect: 3
# expect: sent 4
# expect: exc 5 2
# expect: 3 4
# expect: 3 5 5
# expect: 3
# expect: sent 5
# expect: exc 3 2
# expect: 3
# expect: r 4
# expect: 5 5
# expect: 3 3
# expect: nx 3
# expect: 4
# expect: nx 3
# expect: 4
# expect: nx 3
# expect: 4
# expect: nx 4
# expect: nx 4
# expect: nx 4
# expect: 4
# expect: nx 4
# expect: nx 4
# expect: nx 4
# expect: 6
# expect: nx 4
# expect: nx 5
# expect: nx 5
# expect: 7 2
# expect: nx 4
# expect: nx 4
# expect: nx 4
# expect: nx 4
# expect: nx 4
# expect: nx 4
# expect: nx 4
# expect: nx 4
# expect: nx 4
# expect: nx 4
# expect: nx 4
# expect: nx 4
# expect: 17
# expect: 2
# expect: 5 5 2 []
# expect: 5 5 2 []
# expect: 5 5 2 []
# expect: 6 6 2 [7]
# expect: 6 6 2 [7]
# expect: 5 5 2 []
# expect: 8 8 2 [9]
# expect: 5
# expect: 6 6
# expect: sg 4
# expect: 7
# expect: sg 4
# expect: 6
# expect: 5
# expect: p 4
# expect: ps 4 7
# expect: 6 6 (7, 6) (7, 6) (3, 6) (3, 6) (2, 6)
# expect: (4, 6) 2 3
# expect: [(5, 8)] (4, 6) (4, 6) 8
# expect: 3 (4, 6) (4, 6) (4, 6)
# expect: 3 3 3 7
# expect: 2 3 7
# expect: 5
# expect: 5 5
# expect: 10
# expect: 8
# expect: 11
# expect: 17
# expect: 5
# expect: 8
# expect: 23
# expect: 20
# expect: 5
# expect: [6, 6] [7, 7] [3, 2]
