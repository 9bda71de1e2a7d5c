import sys
class W:
    def write(self, text): print(end=text.replace(__file__, "FILE"))
    def flush(self): pass
sys.stderr = W()
for src in ["x is 5", "x is not 'a'", "() is x", "1 is 1 is 1", "x is None", "x is ...", "x == 1 is y", "assert (x, 'y')", "assert ()", "assert (1, 2)", "(1, 2)(3)", "[1][2, 3]", "'a'('b')", "{}()", "{1: 2}(3)", "{1}[0]",
            "(lambda: 1)[0]", "5[0]", "'a'['b']", "(1, x)[1.5]", "f'{x}'(1)", "None[0]", "(i for i in x)[0]", "[i for i in x]['a']", "[1][i]", "[1][1:2]", "[1][True]", "'abc'[None]", "x = '\\d'", "b'\\q'", "'\\400'", "'ok\\n'",
            "1if x else 2", "0x1for x in y", "1 in x", "1.5and x", "while x is 1: pass", "def f():\n    try: return 1\n    finally: x is 1", "'''\na\n\\w'''", "if 0:\n    x is 1", "lambda: x is 1", "x = (\n 1 is\n 2)", "1()", "...()", "x[1]()", "-1 is x", "-x is 1", "'a' 'b' is x"]:
    print(repr(src))
    compile(src, "nofile.py", "exec")
x = True
exec("~x\n~x", {"__name__": "__main__", "x": x})
exec("~x", {"__name__": "other", "x": x})
exec("~x", {"x": x})
import _warnings
print(_warnings.filters)
def g():
    _warnings.warn("level 1")
    _warnings.warn("level 2", stacklevel=2)
    _warnings.warn("again")
for i in range(2): g()
_warnings.warn("dep", DeprecationWarning)
_warnings.warn("res", ResourceWarning)
class My(UserWarning): pass
_warnings.warn(My("mine"))
_warnings.warn("typed", My)
_warnings.warn_explicit("explicit", UserWarning, "f.py", 12)
_warnings.warn_explicit("explicit", UserWarning, "f.py", 12, "mod", {})
print(len(__warningregistry__))
for f in (lambda: _warnings.warn("x", int), lambda: _warnings.warn(), lambda: _warnings.warn("x", category=5), lambda: _warnings.warn_explicit("m", UserWarning, 5, 1), lambda: _warnings.warn("x", skip_file_prefixes=[])):
    try: f()
    except TypeError as e: print(e)
_warnings.filters.insert(0, ("error", None, UserWarning, None, 0))
_warnings._filters_mutated_lock_held() if hasattr(_warnings, "_filters_mutated_lock_held") else _warnings._filters_mutated()
try: _warnings.warn("now an error")
except UserWarning as e: print("raised", e)
_warnings.filters.insert(0, ("once", None, UserWarning, None, 0))
_warnings._filters_mutated()
for i in range(3): _warnings.warn("once only")
_warnings.filters.insert(0, ("always", None, UserWarning, None, 0))
_warnings._filters_mutated()
for i in range(2): _warnings.warn("always")
_warnings.filters.insert(0, ("odd", None, UserWarning, None, 0))
_warnings._filters_mutated()
try: _warnings.warn("x")
except RuntimeError as e: print(str(e).split(":")[0])
# expect: 'x is 5'
# expect: "x is not 'a'"
# expect: '() is x'
# expect: '1 is 1 is 1'
# expect: 'x is None'
# expect: 'x is ...'
# expect: 'x == 1 is y'
# expect: "assert (x, 'y')"
# expect: 'assert ()'
# expect: 'assert (1, 2)'
# expect: '(1, 2)(3)'
# expect: '[1][2, 3]'
# expect: "'a'('b')"
# expect: '{}()'
# expect: '{1: 2}(3)'
# expect: '{1}[0]'
# expect: '(lambda: 1)[0]'
# expect: '5[0]'
# expect: "'a'['b']"
# expect: '(1, x)[1.5]'
# expect: "f'{x}'(1)"
# expect: 'None[0]'
# expect: '(i for i in x)[0]'
# expect: "[i for i in x]['a']"
# expect: '[1][i]'
# expect: '[1][1:2]'
# expect: '[1][True]'
# expect: "'abc'[None]"
# expect: "x = '\\d'"
# expect: "b'\\q'"
# expect: "'\\400'"
# expect: "'ok\\n'"
# expect: '1if x else 2'
# expect: '0x1for x in y'
# expect: '1 in x'
# expect: '1.5and x'
# expect: 'while x is 1: pass'
# expect: 'def f():\n    try: return 1\n    finally: x is 1'
# expect: "'''\na\n\\w'''"
# expect: 'if 0:\n    x is 1'
# expect: 'lambda: x is 1'
# expect: 'x = (\n 1 is\n 2)'
# expect: '1()'
# expect: '...()'
# expect: 'x[1]()'
# expect: '-1 is x'
# expect: '-x is 1'
# expect: "'a' 'b' is x"
# expect: [('ignore', None, <class 'Warning'>, None, 0), ('default', None, <class 'DeprecationWarning'>, '__main__', 0), ('ignore', None, <class 'DeprecationWarning'>, None, 0), ('ignore', None, <class 'PendingDeprecationWarning'>, None, 0), ('ignore', None, <class 'ImportWarning'>, None, 0), ('ignore', None, <class 'ResourceWarning'>, None, 0)]
# expect: 1
# expect: category must be a Warning subclass, not 'type'
# expect: warn() missing required argument 'message' (pos 1)
# expect: category must be a Warning subclass, not 'int'
# expect: warn_explicit() argument 'filename' must be str, not int
# expect: warn() argument 'skip_file_prefixes' must be tuple, not list
# expect: raised now an error
# expect: FILE:39: UserWarning: once only
# expect:   for i in range(3): _warnings.warn("once only")
# expect: FILE:42: UserWarning: always
# expect:   for i in range(2): _warnings.warn("always")
# expect: FILE:42: UserWarning: always
# expect:   for i in range(2): _warnings.warn("always")
# expect: Unrecognized action ('odd') in warnings.filters
