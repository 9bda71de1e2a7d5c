import warnings, sys
class F:
    def __init__(self): self.t = []
    def write(self, s): self.t.append(s)
    def flush(self): pass
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r).split(' at 0x')[0])
        except Exception as e: print(t, '=>', type(e).__name__, e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    warnings.warn('one'); warnings.warn('two', DeprecationWarning); warnings.warn(RuntimeWarning('three'))
print([(str(x.message), x.category.__name__, x.lineno, x.filename.rsplit('/')[-1]) for x in w])

print(str(w[0]).replace(w[0].filename, 'F'))

with warnings.catch_warnings():
    warnings.simplefilter('error')
    ev("warnings.warn('x')", "warnings.warn('x', ResourceWarning)")


with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('ignore', UserWarning)
    warnings.warn('a'); warnings.warn('b', FutureWarning)
    warnings.filterwarnings('error', 'bad.*', UserWarning)
    ev("warnings.warn('badly')", "warnings.warn('good')")


print(len(w))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('once')
    for i in range(3): warnings.warn('same')
    warnings.simplefilter('default')
    for i in range(3): warnings.warn('again')
print(len(w))
old = sys.stderr; sys.stderr = f = F()
warnings.warn('shown')
def g(): warnings.warn('level', stacklevel=2)
g()
warnings.showwarning('m', UserWarning, 'nofile', 3)
warnings.showwarning('m', UserWarning, 'nofile', 3, line='  text ')
sys.stderr = old
print(''.join(f.t).replace(__file__.rsplit('/', 1)[0], 'DIR'))








ev("warnings.formatwarning('m', UserWarning, 'nofile', 3)", "warnings.formatwarning('m', UserWarning, 'nofile', 3, 'ln')", "warnings.filterwarnings('nope')", "warnings.filterwarnings('error', 3)", "warnings.filterwarnings('error', '', 3)", "warnings.filterwarnings('error', '', int)", "warnings.filterwarnings('error', module=3)", "warnings.filterwarnings('error', lineno='x')", "warnings.filterwarnings('error', lineno=-1)", "warnings.simplefilter('x')", "warnings.simplefilter('error', lineno=-1)", "warnings.warn('x', int)", "warnings.warn('x', 3)", "warnings.warn()", "sorted(warnings.__all__)", "warnings.catch_warnings()", "warnings.catch_warnings(record=True)", "warnings.warn_explicit('x', UserWarning, 'f', 1)" if 0 else "1")


















c = warnings.catch_warnings()
with c: pass
ev("c.__enter__()", "warnings.catch_warnings().__exit__()")


with warnings.catch_warnings(record=True, action='always') as w:
    warnings.warn('act')
print(len(w))
@warnings.deprecated('use b')
def a(): return 5
@warnings.deprecated('old class')
class K:
    def __init__(self, x): self.x = x
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    print(a(), K(3).x, a.__deprecated__, K.__deprecated__, a.__name__)
    class Sub(K): pass
    Sub(1)

print([(str(x.message), x.category.__name__) for x in w])

ev("warnings.deprecated(3)", "warnings.deprecated('x')(3)")


def show(*args, **kw): print('custom', args[0], args[1].__name__)
warnings.showwarning = show
warnings.warn('hey')
# expect: [('one', 'UserWarning', 12, 'filters_and_showing.py'), ('two', 'DeprecationWarning', 12, 'filters_and_showing.py'), ('three', 'RuntimeWarning', 12, 'filters_and_showing.py')]
# expect: {message : UserWarning('one'), category : 'UserWarning', filename : 'F', lineno : 12, line : None}
# expect: warnings.warn('x') => UserWarning x
# expect: warnings.warn('x', ResourceWarning) => ResourceWarning x
# expect: warnings.warn('badly') => UserWarning badly
# expect: warnings.warn('good') -> None
# expect: 1
# expect: 2
# expect: DIR/filters_and_showing.py:37: UserWarning: shown
# expect:   warnings.warn('shown')
# expect: DIR/filters_and_showing.py:39: UserWarning: level
# expect:   g()
# expect: nofile:3: UserWarning: m
# expect: nofile:3: UserWarning: m
# expect:   text
# expect: 
# expect: warnings.formatwarning('m', UserWarning, 'nofile', 3) -> 'nofile:3: UserWarning: m\n'
# expect: warnings.formatwarning('m', UserWarning, 'nofile', 3, 'ln') -> 'nofile:3: UserWarning: m\n  ln\n'
# expect: warnings.filterwarnings('nope') => ValueError invalid action: 'nope'
# expect: warnings.filterwarnings('error', 3) => TypeError message must be a string
# expect: warnings.filterwarnings('error', '', 3) => TypeError category must be a Warning subclass
# expect: warnings.filterwarnings('error', '', int) => TypeError category must be a Warning subclass
# expect: warnings.filterwarnings('error', module=3) => TypeError module must be a string
# expect: warnings.filterwarnings('error', lineno='x') => TypeError lineno must be an int
# expect: warnings.filterwarnings('error', lineno=-1) => ValueError lineno must be an int >= 0
# expect: warnings.simplefilter('x') => ValueError invalid action: 'x'
# expect: warnings.simplefilter('error', lineno=-1) => ValueError lineno must be an int >= 0
# expect: warnings.warn('x', int) => TypeError category must be a Warning subclass, not 'type'
# expect: warnings.warn('x', 3) => TypeError category must be a Warning subclass, not 'int'
# expect: warnings.warn() => TypeError warn() missing required argument 'message' (pos 1)
# expect: sorted(warnings.__all__) -> ['catch_warnings', 'deprecated', 'filterwarnings', 'formatwarning', 'resetwarnings', 'showwarning', 'simplefilter', 'warn', 'warn_explicit']
# expect: warnings.catch_warnings() -> catch_warnings()
# expect: warnings.catch_warnings(record=True) -> catch_warnings(record=True)
# expect: 1 -> 1
# expect: c.__enter__() => RuntimeError Cannot enter catch_warnings() twice
# expect: warnings.catch_warnings().__exit__() => RuntimeError Cannot exit catch_warnings() without entering first
# expect: 1
# expect: 5 3 use b old class a
# expect: [('use b', 'DeprecationWarning'), ('old class', 'DeprecationWarning'), ('old class', 'DeprecationWarning')]
# expect: warnings.deprecated(3) => TypeError Expected an object of type str for 'message', not 'int'
# expect: warnings.deprecated('x')(3) => TypeError @deprecated decorator with non-None category must be applied to a class or callable, not 3
# expect: custom hey UserWarning
