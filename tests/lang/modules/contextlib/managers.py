import contextlib, sys
from contextlib import *
@contextmanager
def cm(x):
    "doc"
    print('in', x)
    try: yield x * 2
    except ValueError as e: print('caught', e)
    finally: print('out', x)
with cm(3) as v: print(v)
# expect: in 3
# expect: 6
# expect: out 3
with cm(4): raise ValueError('boo')
# expect: in 4
# expect: caught boo
# expect: out 4
try:
    with cm(5): raise KeyError('k')
except KeyError as e: print('through', e, e.__context__)
# expect: in 5
# expect: out 5
# expect: through 'k' None
print(cm.__name__, cm.__doc__, cm.__wrapped__, cm(1).__doc__) if 0 else print(cm.__name__, cm.__doc__)  # expect: cm doc
@contextmanager
def none():
    if False: yield
@contextmanager
def two():
    yield 1
    yield 2
@contextmanager
def swallow():
    try: yield
    except Exception: pass
    yield
def ev(t):
    try: exec(t, globals())
    except BaseException as e: print(t.splitlines()[0], '=>', type(e).__name__, e, repr(e.__context__), repr(e.__cause__), e.__suppress_context__)
ev("with none(): pass")  # expect: with none(): pass => RuntimeError generator didn't yield StopIteration() None True
ev("with two(): pass")  # expect: with two(): pass => RuntimeError generator didn't stop None None False
ev("with swallow(): 1/0")
# expect: with swallow(): 1/0 => RuntimeError generator didn't stop after throw() ZeroDivisionError('division by zero') None False
ev("with cm(1): raise StopIteration('x')")
# expect: in 1
# expect: out 1
# expect: with cm(1): raise StopIteration('x') => StopIteration x None None False
ev("with cm(1): raise RuntimeError('x')")
# expect: in 1
# expect: out 1
# expect: with cm(1): raise RuntimeError('x') => RuntimeError x None None False
ev("c = cm(1)\nwith c: pass\nwith c: pass")
# expect: in 1
# expect: out 1
# expect: c = cm(1) => AttributeError '_GeneratorContextManager' object has no attribute 'args' None None False
@cm(9)
def f(a): print('f', a); return a
print(f(1), f(2), f.__name__)
# expect: in 9
# expect: f 1
# expect: out 9
# expect: in 9
# expect: f 2
# expect: out 9
# expect: 1 2 f
with closing(type('X', (), {'close': lambda s: print('closed')})()) as c: print(type(c).__name__)
# expect: X
# expect: closed
with suppress(ValueError, KeyError): raise KeyError
ev("with suppress(ValueError): 1/0")
# expect: with suppress(ValueError): 1/0 => ZeroDivisionError division by zero None None False
with suppress(): pass
class F:
    def __init__(self): self.t = []
    def write(self, s): self.t.append(s)
    def flush(self): pass
o = F()
with redirect_stdout(o) as q: print('hidden')
print(o.t, q is o)  # expect: ['hidden', '\n'] True
e = F()
with redirect_stderr(e): print('err', file=sys.stderr)
print(e.t)  # expect: ['err', '\n']
with nullcontext(5) as n: print(n)  # expect: 5
with ExitStack() as s:
    print(s.enter_context(cm('a')))
    s.callback(print, 'cb', sep='-')
    s.push(lambda *a: print('pushed', a))
    s.enter_context(cm('b'))
    print(s.push(nullcontext).__name__ if 0 else 'x')
# expect: in a
# expect: aa
# expect: in b
# expect: x
# expect: out b
# expect: pushed (None, None, None)
# expect: cb
# expect: out a
ev("with ExitStack() as s:\n s.callback(lambda: 1/0)\n s.callback(print, 'first')\n raise KeyError('z')")
# expect: first
# expect: with ExitStack() as s: => ZeroDivisionError division by zero KeyError('z') None False
ev("with ExitStack() as s:\n s.push(lambda *a: True)\n raise KeyError('z')")
ev("ExitStack().enter_context(3)")
# expect: ExitStack().enter_context(3) => TypeError 'builtins.int' object does not support the context manager protocol AttributeError("type object 'int' has no attribute '__enter__'") None True
with ExitStack() as s:
    s.callback(print, 'kept'); t = s.pop_all()
print('after'); t.close()
# expect: after
# expect: kept
class D(ContextDecorator):
    def __enter__(self): print('enter'); return self
    def __exit__(self, *a): print('exit', a[0]); return False
@D()
def g(): return 7
print(g())
# expect: enter
# expect: exit None
# expect: 7
print(issubclass(D, AbstractContextManager), isinstance(cm(1), AbstractContextManager), issubclass(int, AbstractContextManager))
# expect: True True False
ev("AbstractContextManager()")
# expect: AbstractContextManager() => TypeError Can't instantiate abstract class AbstractContextManager without an implementation for abstract method '__exit__' None None False
print(AbstractContextManager[int], sorted(contextlib.__all__))
# expect: contextlib.AbstractContextManager[int] ['AbstractAsyncContextManager', 'AbstractContextManager', 'AsyncExitStack', 'ContextDecorator', 'ExitStack', 'aclosing', 'asynccontextmanager', 'chdir', 'closing', 'contextmanager', 'nullcontext', 'redirect_stderr', 'redirect_stdout', 'suppress']
def gen():
    with cm('deep'):
        raise LookupError('orig')
try: gen()
except LookupError as e:
    tb = e.__traceback__; names = []
    while tb: names.append(tb.tb_frame.f_code.co_name); tb = tb.tb_next
    print(names)
# expect: in deep
# expect: out deep
# expect: ['<module>', 'gen']
