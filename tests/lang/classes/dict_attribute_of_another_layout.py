# The `__dict__` of one class's instances, asked of an object whose dict is kept elsewhere: the built-in base answers.
class Base: pass
class M(type, Base): pass
class D(metaclass=M): pass
d = Base.__dict__["__dict__"]
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: d.__set__(D, {}))
t(lambda: d.__delete__(D))
t(lambda: d.__get__(D))
import types
class Mod(types.ModuleType, Base): pass
m = Mod("m")
t(lambda: d.__set__(m, {}))
t(lambda: d.__delete__(m))
t(lambda: d.__get__(m))
class E(Exception, Base): pass
e = E()
t(lambda: d.__set__(e, {'a': 1})); t(lambda: e.a); t(lambda: d.__get__(e)); t(lambda: d.__delete__(e)); t(lambda: d.__get__(e))
class F(Base): pass
class G(type(lambda: 0).__class__, Base): pass
t(lambda: d.__set__(G('x', (), {}), {}))
t(lambda: d.__get__(G('x', (), {})).keys() >= {'__module__'})
# expect: AttributeError attribute '__dict__' of 'type' objects is not writable
# expect: AttributeError attribute '__dict__' of 'type' objects is not writable
# expect: {'__module__': '__main__', '__firstlineno__': 4, '__static_attributes__': (), '__dict__': <attribute '__dict__' of 'D' objects>, '__weakref__': <attribute '__weakref__' of 'D' objects>, '__doc__': None}
# expect: AttributeError readonly attribute
# expect: AttributeError readonly attribute
# expect: {'__name__': 'm', '__doc__': None, '__package__': None, '__loader__': None, '__spec__': None}
# expect: None
# expect: 1
# expect: {'a': 1}
# expect: TypeError cannot delete __dict__
# expect: {'a': 1}
# expect: AttributeError attribute '__dict__' of 'type' objects is not writable
# expect: True
