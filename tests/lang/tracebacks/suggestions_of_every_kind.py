import sys
class A:
    def __init__(self): self.value = 1; self._private = 2
    def method(self): return valu
    def other(self):
        return method
    attr = 5
def t(f):
    try: f()
    except Exception as e:
        sys.excepthook(type(e), e.with_traceback(None), None)
sys.stderr = sys.stdout
foobar = 1
t(lambda: fobar)
t(lambda: A().valu)
t(lambda: A().metod())
t(lambda: A().private)
t(lambda: A().method())
t(lambda: A().other())
t(lambda: [].apend)
t(lambda: "".upperr())
t(lambda: sys.maxsze)
t(lambda: prnt)
t(lambda: sys.argw)
t(lambda: lenn)
t(lambda: A.atr)
t(lambda: None.foo)
t(lambda: (1).rel)
t(lambda: print(a_very_long_name_that_is_nothing))
def f():
    value = 1
    return valeu
t(f)
t(lambda: tim.time())
t(lambda: maths.pi)
t(lambda: A().x.y)
class S:
    __slots__ = ("alpha",)
t(lambda: S().alpha)
t(lambda: S().alpah)
t(lambda: setattr(S(), "alpah", 1))
class P:
    @property
    def prop(self): raise AttributeError("inner")
    def __getattr__(self, n): raise AttributeError(n)
t(lambda: P().prp)
def imp(s): return lambda: exec(s)
for s in ("from sys import argvv", "import syss", "import math.foo", "from nope import x", "from sys import path.x" if 0 else "import a_b_c", "from . import x", "from .x import y", "import sys as s, nope"):
    t(imp(s))
try: A().nope
except AttributeError as e: print(e.name, type(e.obj).__name__)
try: nope
except NameError as e: print(e.name)
def g(): 
    del foobar_local
    foobar_local = 1
t(g)
def h():
    print(foobar_x)
    foobar_x = 1
t(h)
t(lambda: int.frombytes)
t(lambda: {}.kyes())
t(lambda: dict.fromkey)
t(lambda: (lambda: 1).__nam__)
t(lambda: sys.stdout.wrte("x"))
t(lambda: True.bit_lenght)
t(lambda: Exception().with_tracebak)
t(lambda: f.__cod__)
t(lambda: pritn("x"))
t(lambda: rang(5))
t(lambda: self.x)
# expect: NameError: name 'fobar' is not defined
# expect: AttributeError: 'A' object has no attribute 'valu'. Did you mean: 'value'?
# expect: AttributeError: 'A' object has no attribute 'metod'. Did you mean: 'method'?
# expect: AttributeError: 'A' object has no attribute 'private'
# expect: NameError: name 'valu' is not defined
# expect: NameError: name 'method' is not defined
# expect: AttributeError: 'list' object has no attribute 'apend'. Did you mean: 'append'?
# expect: AttributeError: 'str' object has no attribute 'upperr'. Did you mean: 'upper'?
# expect: AttributeError: module 'sys' has no attribute 'maxsze'. Did you mean: 'maxsize'?
# expect: NameError: name 'prnt' is not defined
# expect: AttributeError: module 'sys' has no attribute 'argw'. Did you mean: 'argv'?
# expect: NameError: name 'lenn' is not defined
# expect: AttributeError: type object 'A' has no attribute 'atr'. Did you mean: 'attr'?
# expect: AttributeError: 'NoneType' object has no attribute 'foo'
# expect: AttributeError: 'int' object has no attribute 'rel'. Did you mean: 'real'?
# expect: NameError: name 'a_very_long_name_that_is_nothing' is not defined
# expect: NameError: name 'valeu' is not defined
# expect: NameError: name 'tim' is not defined
# expect: NameError: name 'maths' is not defined
# expect: AttributeError: 'A' object has no attribute 'x'
# expect: AttributeError: 'S' object has no attribute 'alpha'
# expect: AttributeError: 'S' object has no attribute 'alpah'. Did you mean: 'alpha'?
# expect: AttributeError: 'S' object has no attribute 'alpah' and no __dict__ for setting new attributes. Did you mean: 'alpha'?
# expect: AttributeError: prp. Did you mean: 'prop'?
# expect: ImportError: cannot import name 'argvv' from 'sys' (unknown location). Did you mean: 'argv'?
# expect: ModuleNotFoundError: No module named 'syss'
# expect: ModuleNotFoundError: No module named 'math.foo'; 'math' is not a package
# expect: ModuleNotFoundError: No module named 'nope'
# expect: ModuleNotFoundError: No module named 'a_b_c'
# expect: ImportError: attempted relative import with no known parent package
# expect: ImportError: attempted relative import with no known parent package
# expect: ModuleNotFoundError: No module named 'nope'
# expect: nope A
# expect: nope
# expect: UnboundLocalError: cannot access local variable 'foobar_local' where it is not associated with a value
# expect: UnboundLocalError: cannot access local variable 'foobar_x' where it is not associated with a value
# expect: AttributeError: type object 'int' has no attribute 'frombytes'. Did you mean: 'from_bytes'?
# expect: AttributeError: 'dict' object has no attribute 'kyes'
# expect: AttributeError: type object 'dict' has no attribute 'fromkey'. Did you mean: 'fromkeys'?
# expect: AttributeError: 'function' object has no attribute '__nam__'. Did you mean: '__name__'?
# expect: AttributeError: '_io.TextIOWrapper' object has no attribute 'wrte'. Did you mean: 'write'?
# expect: AttributeError: 'bool' object has no attribute 'bit_lenght'. Did you mean: 'bit_length'?
# expect: AttributeError: 'Exception' object has no attribute 'with_tracebak'. Did you mean: 'with_traceback'?
# expect: AttributeError: 'function' object has no attribute '__cod__'. Did you mean: '__code__'?
# expect: NameError: name 'pritn' is not defined
# expect: NameError: name 'rang' is not defined
# expect: NameError: name 'self' is not defined
