class P: __match_args__ = ("x", "y", "x")
class Q: __match_args__ = ["x"]
class R: __match_args__ = (1,)
class S: pass
class U(int): pass
class V(int): __match_args__ = ()
for p in (P, Q, R, S): p.x = p.y = 1
def f(i):
    global w
    match i:
        case 0:
            match P():
                case P(a, x=b): print(a, b)
        case 1:
            match P():
                case P(a, b, c): pass
        case 2:
            match Q():
                case Q(a): pass
        case 3:
            match R():
                case R(a): pass
        case 4:
            match S():
                case S(a): pass
        case 5:
            match S():
                case S(a, b): pass
        case 6:
            match 3:
                case len(): pass
        case 7:
            match P():
                case P(a, b, c, d): pass
        case 8:
            match 3:
                case int(a, b): pass
        case 9:
            match U(5):
                case U(a): print(a)
        case 10:
            match V(5):
                case V(a): print(a)
        case 11:
            match {}:
                case {-1: 1, "a": nope.x}: pass
                case {"x": _}: pass
            print("fell")
        case 12:
            match {1: 1, 2: 2}:
                case {K.a: _, K.b: _}: print("dup")
        case 13:
            match 1:
                case nope.x: pass
        case 14:
            match [1]:
                case [nope.x]: pass
        case 15:
            match None:
                case P(zz=1): pass
                case None: print("none")
class K: a = b = 1
for i in range(16):
    try:
        f(i)
    except Exception as e:
        print(i, type(e).__name__, e)
for src in ["match 1:\n case x: pass\n case 2: pass", "match 1:\n case _: pass\n case 2: pass", "match 1:\n case x | 1: pass", "match 1:\n case 1 | x: pass", "match 1:\n case [x] | [y]: pass",
            "match 1:\n case [x, x]: pass", "match 1:\n case {'a': x, 'b': x}: pass", "match 1:\n case {'a': 1, 'a': 2}: pass", "match 1:\n case {1: 1, 1.0: 2, True: 3}: pass", "match 1:\n case P(a=1, a=2): pass",
            "match 1:\n case [*a, *b]: pass", "match 1:\n case P(a=1, 2): pass", "match 1:\n case {**r, 'a': 1}: pass", "match 1:\n case x as _: pass", "match 1:\n case x as y.z: pass", "match 1:\n case f'a': pass",
            "match 1:\n case 1 + 1: pass", "match 1:\n case -x: pass", "match 1:\n case {x: 1}: pass", "match 1:\n case {**_}: pass", "match 1:\n case a.b.c(): pass", "match 1:\n case 1 as x if x: pass", "match 1:\n case (x as y): pass",
            "match 1:\n case x if 1: pass\n case 2: pass", "match 1:\n case *x: pass", "match 1:\n case *x,: pass", "match 1:\npass", "match 1:\n case 1:\n pass", "match 1\n case 1: pass", "match 1:\n case 1\n  pass",
            "match 1:\n pass", "match x:\n case __debug__: pass", "match 1:\n case a, b, a: pass", "match 1:\n case (a|a): pass", "match 1:\n case [a, b] | [b, a]: pass\nelse: pass", "match *a, b:\n case _: pass", "match 1:\n case P(x) | Q(x, y): pass",
            "match x:\n case 1j + 2: pass", "match x:\n case 1 + 2j: pass", "match x:\n case -1j: pass", "match x:\n case True + 1: pass", "match x:\n case {None: 1, True: 2}: pass", "match (yield):\n case 1: pass", "match x := 1:\n case 1: pass"]:
    try:
        compile(src, "<m>", "exec")
        print("ok", src[9:40].replace("\n", " "))
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: 0 TypeError P() got multiple sub-patterns for attribute 'x'
# expect: 1 TypeError P() got multiple sub-patterns for attribute 'x'
# expect: 2 TypeError Q.__match_args__ must be a tuple (got list)
# expect: 3 TypeError __match_args__ elements must be strings (got int)
# expect: 4 TypeError S() accepts 0 positional sub-patterns (1 given)
# expect: 5 TypeError S() accepts 0 positional sub-patterns (2 given)
# expect: 6 TypeError called match pattern must be a class
# expect: 7 TypeError P() accepts 3 positional sub-patterns (4 given)
# expect: 8 TypeError int() accepts 1 positional sub-pattern (2 given)
# expect: 5
# expect: 10 TypeError V() accepts 0 positional sub-patterns (1 given)
# expect: fell
# expect: 12 ValueError mapping pattern checks duplicate key (1)
# expect: 13 NameError name 'nope' is not defined
# expect: 14 NameError name 'nope' is not defined
# expect: none
# expect: name capture 'x' makes remaining patterns unreachable 2 7 2 8
# expect: wildcard makes remaining patterns unreachable 2 7 2 8
# expect: name capture 'x' makes remaining patterns unreachable 2 7 2 8
# expect: alternative patterns bind different names 2 7 2 12
# expect: alternative patterns bind different names 2 7 2 16
# expect: multiple assignments to name 'x' in pattern 2 11 2 12
# expect: multiple assignments to name 'x' in pattern 2 21 2 22
# expect: mapping pattern checks duplicate key ('a') 2 7 2 23
# expect: mapping pattern checks duplicate key (1.0) 2 7 2 30
# expect: attribute name repeated in class pattern: a 2 16 2 17
# expect: multiple starred names in sequence pattern 2 7 2 15
# expect: positional patterns follow keyword patterns 2 14 2 15
# expect: invalid syntax 2 13 2 16
# expect: cannot use '_' as a target 2 12 2 13
# expect: invalid syntax 2 13 2 14
# expect: patterns may only match literals and attribute lookups 2 7 2 11
# expect: imaginary number required in complex literal 2 11 2 12
# expect: invalid syntax 2 8 2 9
# expect: invalid syntax 2 9 2 10
# expect: invalid syntax 2 10 2 11
# expect: ok  case a.b.c(): pass
# expect: ok  case 1 as x if x: pass
# expect: ok  case (x as y): pass
# expect: ok  case x if 1: pass  case 2: pas
# expect: invalid syntax 2 9 2 10
# expect: ok  case *x,: pass
# expect: expected an indented block after 'match' statement on line 1 2 1 2 5
# expect: expected an indented block after 'case' statement on line 2 3 2 3 6
# expect: expected ':' 1 8 1 9
# expect: expected ':' 2 8 2 9
# expect: invalid syntax 2 2 2 6
# expect: cannot assign to __debug__ 2 7 2 16
# expect: multiple assignments to name 'a' in pattern 2 13 2 14
# expect: name capture 'a' makes remaining patterns unreachable 2 8 2 9
# expect: invalid syntax 3 1 3 5
# expect: ok  b:  case _: pass
# expect: alternative patterns bind different names 2 7 2 21
# expect: real number required in complex literal 2 7 2 9
# expect: ok  case 1 + 2j: pass
# expect: ok  case -1j: pass
# expect: invalid syntax 2 12 2 13
# expect: ok  case {None: 1, True: 2}: pass
# expect: 'yield' outside function 1 8 1 13
# expect: ok = 1:  case 1: pass
