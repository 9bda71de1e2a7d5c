class M(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, bases, kw); return {"prepared": 1}
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcs, name, bases, dict(ns))
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw); super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a, k); return super().__call__(*a, **k)
    def __instancecheck__(cls, o): print("ic"); return o == 5
    def __subclasscheck__(cls, o): print("sc"); return o is int
    def __getattr__(cls, n): return "meta " + n
    def __len__(cls): return 7
    def __iter__(cls): return iter("abc")
    def __getitem__(cls, k): return k * 2
    def __contains__(cls, k): return k == 1
    def __bool__(cls): return False
    def __add__(cls, o): return "add"
    def __eq__(cls, o): return o == "me" or type.__eq__(cls, o)
    def __hash__(cls): return 5
    def __repr__(cls): return "<M %s>" % cls.__name__
    def __dir__(cls): return ["x", "a"]
    @property
    def prop(cls): return "prop of " + cls.__name__
    def __format__(cls, s): return "fmt" + s
    def __delattr__(cls, n): print("del", n)
    def __setattr__(cls, n, v): print("set", n); type.__setattr__(cls, n, v)
class A(metaclass=M, flag=1):
    x: int = 1
    def __init__(self, v=0): self.v = v
print(A(3).v, isinstance(5, A), isinstance(A, A), issubclass(int, A), issubclass(str, A), A.zzz, len(A), list(A), A[4], 1 in A, bool(A), A + 1, A == "me", hash(A), A, dir(A), A.prop, f"{A:q}", A.prepared)
A.k = 5
del A.k
class B(A, flag=2): y = 2
class N(type): pass
class C1(metaclass=N): pass
try:
    class D(A, C1): pass
except TypeError as e: print(e)
class MN(M, N): pass
class D(A, C1, metaclass=MN): pass
print(type(D))
class E:
    def __mro_entries__(self, bases): print("mro_entries", len(bases)); return (int,)
class F(E(), str if 0 else object): pass
print(F.__bases__, len(F.__orig_bases__))
try: type("X", (E(),), {})
except TypeError as e: print(e)
class G:
    def __init_subclass__(cls, /, **kw): print("init_subclass", cls.__name__, kw); super().__init_subclass__()
class H(G, a=1): pass
try:
    class I(a=1): pass
except TypeError as e: print(e)
try:
    class J(metaclass=5): pass
except TypeError as e: print(e)
def meta(name, bases, ns, **kw): print("func meta", name, bases, sorted(ns), kw); return 42
class K(metaclass=meta, z=1): a = 1
print(K)
class P(type):
    @classmethod
    def __prepare__(mcs, *a): return 5
try:
    class L(metaclass=P): pass
except TypeError as e: print(e)
class S:
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name)
class T: s = S()
class BadS:
    def __set_name__(self, owner, name): raise ValueError("bad")
try:
    class U: b = BadS()
except Exception as e: print(type(e).__name__, e, e.__notes__)
class Sub:
    @classmethod
    def __subclasshook__(cls, c): print("hook"); return NotImplemented
for args in [("X",), ("X", (), {}, 1), (1, (), {}), ("X", 1, {}), ("X", (), 1), ("X", (1,), {}), ("X", (int, str), {}), ("X", (bool,), {}), ("X\0", (), {}), ("X", (object, object), {}), ()]:
    try: print(type(*args))
    except Exception as e: print(type(e).__name__, e)
class Meta2(type):
    def mro(cls): return [cls, int, object] if 0 else super().mro()
class V(metaclass=Meta2): pass
print(V.__mro__, type.mro(V), V.__subclasses__())
x: int = 5
y: "str"
z: list[int]
print(__annotations__, A.__annotations__, V.__annotations__)
def fn(a: int, b: "x" = 1, *c: 3, d: 4 = 2, **e: 5) -> 6: pass
print(fn.__annotations__)
fn.__annotations__ = {}
try: fn.__annotations__ = 5
except TypeError as e: print(e)
del fn.__annotations__
print(fn.__annotations__)
V.__annotations__ = {"q": 1}
print(V.__dict__["__annotations__"])
del V.__annotations__
try: int.__annotations__
except AttributeError as e: print(e)
class W1:
    a: int
    (b): int = 1
# expect: prepare A () {'flag': 1}
# expect: new A ['prepared', 'x'] {'flag': 1}
# expect: init A {'flag': 1}
# expect: call A (3,) {}
# expect: ic
# expect: ic
# expect: sc
# expect: sc
# expect: 3 True False True False meta zzz 7 ['a', 'b', 'c'] 8 True False add True 5 <M A> ['a', 'x'] prop of A fmtq 1
# expect: set k
# expect: del k
# expect: prepare B (<M A>,) {'flag': 2}
# expect: new B ['prepared', 'y'] {'flag': 2}
# expect: init B {'flag': 2}
# expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# expect: prepare D (<M A>, <class '__main__.C1'>) {}
# expect: new D ['prepared'] {}
# expect: init D {}
# expect: <class '__main__.MN'>
# expect: mro_entries 2
# expect: (<class 'int'>, <class 'object'>) 2
# expect: type() doesn't support MRO entry resolution; use types.new_class()
# expect: init_subclass H {'a': 1}
# expect: I.__init_subclass__() takes no keyword arguments
# expect: 'int' object is not callable
# expect: func meta K () ['__firstlineno__', '__module__', '__qualname__', '__static_attributes__', 'a'] {'z': 1}
# expect: 42
# expect: P.__prepare__() must return a mapping, not int
# expect: set_name T s
# expect: ValueError bad ["Error calling __set_name__ on 'BadS' instance 'b' in 'U'"]
# expect: <class 'str'>
# expect: TypeError type() takes 1 or 3 arguments
# expect: TypeError type.__new__() argument 1 must be str, not int
# expect: TypeError type.__new__() argument 2 must be tuple, not int
# expect: TypeError type.__new__() argument 3 must be dict, not int
# expect: TypeError metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# expect: TypeError multiple bases have instance lay-out conflict
# expect: TypeError type 'bool' is not an acceptable base type
# expect: ValueError type name must not contain null characters
# expect: TypeError duplicate base class object
# expect: TypeError type() takes 1 or 3 arguments
# expect: (<class '__main__.V'>, <class 'object'>) [<class '__main__.V'>, <class 'object'>] []
# expect: {'x': <class 'int'>, 'y': 'str', 'z': list[int]} {'x': <class 'int'>} {}
# expect: {'a': <class 'int'>, 'b': 'x', 'c': 3, 'd': 4, 'e': 5, 'return': 6}
# expect: __annotations__ must be set to a dict object
# expect: {}
# expect: {'q': 1}
# expect: type object 'int' has no attribute '__annotations__'
