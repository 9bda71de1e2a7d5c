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
# expect: nofile.py:1: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# expect: "x is not 'a'"
# expect: nofile.py:1: SyntaxWarning: "is not" with 'str' literal. Did you mean "!="?
# expect: '() is x'
# expect: nofile.py:1: SyntaxWarning: "is" with 'tuple' literal. Did you mean "=="?
# expect: '1 is 1 is 1'
# expect: nofile.py:1: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# expect: 'x is None'
# expect: 'x is ...'
# expect: 'x == 1 is y'
# expect: nofile.py:1: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# expect: "assert (x, 'y')"
# expect: nofile.py:1: SyntaxWarning: assertion is always true, perhaps remove parentheses?
# expect: 'assert ()'
# expect: 'assert (1, 2)'
# expect: nofile.py:1: SyntaxWarning: assertion is always true, perhaps remove parentheses?
# expect: '(1, 2)(3)'
# expect: nofile.py:1: SyntaxWarning: 'tuple' object is not callable; perhaps you missed a comma?
# expect: '[1][2, 3]'
# expect: nofile.py:1: SyntaxWarning: list indices must be integers or slices, not tuple; perhaps you missed a comma?
# expect: "'a'('b')"
# expect: nofile.py:1: SyntaxWarning: 'str' object is not callable; perhaps you missed a comma?
# expect: '{}()'
# expect: nofile.py:1: SyntaxWarning: 'dict' object is not callable; perhaps you missed a comma?
# expect: '{1: 2}(3)'
# expect: nofile.py:1: SyntaxWarning: 'dict' object is not callable; perhaps you missed a comma?
# expect: '{1}[0]'
# expect: nofile.py:1: SyntaxWarning: 'set' object is not subscriptable; perhaps you missed a comma?
# expect: '(lambda: 1)[0]'
# expect: nofile.py:1: SyntaxWarning: 'function' object is not subscriptable; perhaps you missed a comma?
# expect: '5[0]'
# expect: nofile.py:1: SyntaxWarning: 'int' object is not subscriptable; perhaps you missed a comma?
# expect: "'a'['b']"
# expect: nofile.py:1: SyntaxWarning: str indices must be integers or slices, not str; perhaps you missed a comma?
# expect: '(1, x)[1.5]'
# expect: nofile.py:1: SyntaxWarning: tuple indices must be integers or slices, not float; perhaps you missed a comma?
# expect: "f'{x}'(1)"
# expect: nofile.py:1: SyntaxWarning: 'str' object is not callable; perhaps you missed a comma?
# expect: 'None[0]'
# expect: nofile.py:1: SyntaxWarning: 'NoneType' object is not subscriptable; perhaps you missed a comma?
# expect: '(i for i in x)[0]'
# expect: nofile.py:1: SyntaxWarning: 'generator' object is not subscriptable; perhaps you missed a comma?
# expect: "[i for i in x]['a']"
# expect: nofile.py:1: SyntaxWarning: list indices must be integers or slices, not str; perhaps you missed a comma?
# expect: '[1][i]'
# expect: '[1][1:2]'
# expect: '[1][True]'
# expect: "'abc'[None]"
# expect: nofile.py:1: SyntaxWarning: str indices must be integers or slices, not NoneType; perhaps you missed a comma?
# expect: "x = '\\d'"
# expect: nofile.py:1: SyntaxWarning: invalid escape sequence '\d'
# expect: "b'\\q'"
# expect: nofile.py:1: SyntaxWarning: invalid escape sequence '\q'
# expect: "'\\400'"
# expect: nofile.py:1: SyntaxWarning: invalid octal escape sequence '\400'
# expect: "'ok\\n'"
# expect: '1if x else 2'
# expect: nofile.py:1: SyntaxWarning: invalid decimal literal
# expect: '0x1for x in y'
# expect: nofile.py:1: SyntaxWarning: invalid hexadecimal literal
# expect: '1 in x'
# expect: '1.5and x'
# expect: nofile.py:1: SyntaxWarning: invalid decimal literal
# expect: 'while x is 1: pass'
# expect: nofile.py:1: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# expect: nofile.py:1: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# expect: 'def f():\n    try: return 1\n    finally: x is 1'
# expect: nofile.py:3: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# expect: nofile.py:3: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# expect: nofile.py:3: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# expect: "'''\na\n\\w'''"
# expect: nofile.py:1: SyntaxWarning: invalid escape sequence '\w'
# expect: 'if 0:\n    x is 1'
# expect: nofile.py:2: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# expect: 'lambda: x is 1'
# expect: nofile.py:1: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# expect: 'x = (\n 1 is\n 2)'
# expect: nofile.py:2: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# expect: '1()'
# expect: nofile.py:1: SyntaxWarning: 'int' object is not callable; perhaps you missed a comma?
# expect: '...()'
# expect: nofile.py:1: SyntaxWarning: 'ellipsis' object is not callable; perhaps you missed a comma?
# expect: 'x[1]()'
# expect: '-1 is x'
# expect: nofile.py:1: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# expect: '-x is 1'
# expect: nofile.py:1: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# expect: "'a' 'b' is x"
# expect: nofile.py:1: SyntaxWarning: "is" with 'str' literal. Did you mean "=="?
# expect: <string>:1: DeprecationWarning: Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.
# expect: <string>:2: DeprecationWarning: Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.
# expect: [('default', None, <class 'DeprecationWarning'>, '__main__', 0), ('ignore', None, <class 'DeprecationWarning'>, None, 0), ('ignore', None, <class 'PendingDeprecationWarning'>, None, 0), ('ignore', None, <class 'ImportWarning'>, None, 0), ('ignore', None, <class 'ResourceWarning'>, None, 0)]
# expect: FILE:18: UserWarning: level 1
# expect:   _warnings.warn("level 1")
# expect: FILE:21: UserWarning: level 2
# expect:   for i in range(2): g()
# expect: FILE:20: UserWarning: again
# expect:   _warnings.warn("again")
# expect: FILE:22: DeprecationWarning: dep
# expect:   _warnings.warn("dep", DeprecationWarning)
# expect: FILE:25: My: mine
# expect:   _warnings.warn(My("mine"))
# expect: FILE:26: My: typed
# expect:   _warnings.warn("typed", My)
# expect: f.py:12: UserWarning: explicit
# expect: f.py:12: UserWarning: explicit
# expect: 7
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
