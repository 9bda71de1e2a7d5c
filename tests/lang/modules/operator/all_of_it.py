import operator, sys, _operator
from operator import *
def show(label, f):
    try:
        r = f()
        print(label, r)
    except BaseException as e:
        print(label, type(e).__name__, e)
print([n for n in sorted(dir(operator)) if n not in ('__builtins__','__cached__','__file__','__loader__','__spec__')])
print([n for n in sorted(dir(_operator)) if n not in ('__builtins__','__cached__','__file__','__loader__','__spec__','_compare_digest')])
print(operator.__all__)
print(operator.__add__ is operator.add, operator.__not__ is operator.not_, operator.add, operator.add.__module__, operator._abs is abs)
class I:
    def __init__(s, v): s.v = v
    def __iadd__(s, o): s.v += ('i', o); return s
    def __add__(s, o): return ('a', o)
    def __getitem__(s, i):
        if i == 3: raise IndexError
        return i
for name in ('add','sub','mul','matmul','floordiv','truediv','mod','lshift','rshift','and_','xor','or_','pow','lt','le','eq','ne','gt','ge','is_','is_not','contains','concat','countOf','indexOf','iadd','iconcat','isub','imul','ipow','getitem','delitem'):
    f = getattr(operator, name)
    for a, b in ((7, 3), ([1,2,3], 2), ([1], [2]), ('ab', 'a'), (7, 'a'), ({1:2}, 1), (I((1,)), 4), (I((1,)), [1])):
        show((name, type(a).__name__, b), lambda: f(a, b) if not isinstance(f(a,b), I) else f(a,b).v)
    show(name, lambda: f(1))
    show(name, lambda: f(1,2,3))
    show(name, lambda: f(a=1,b=2))
for name in ('abs','neg','pos','inv','invert','index','not_','truth'):
    f = getattr(operator, name)
    for a in (5, -5, 'a', [], 1.5):
        show((name, a), lambda: f(a))
    show(name, lambda: f())
show('setitem', lambda: setitem([1], 0, 2)); show('setitem', lambda: setitem((1,), 0, 2)); show('set', lambda: setitem(1,2))
show('lh', lambda: length_hint([1,2])); show('lh', lambda: length_hint(iter([1,2]))); show('lh', lambda: length_hint(3)); show('lh', lambda: length_hint(3, 7)); show('lh', lambda: length_hint(3, -7)); show('lh', lambda: length_hint(3, 'a')); show('lh', lambda: length_hint(3, 1.0))
class LH:
    def __init__(s, v): s.v = v
    def __length_hint__(s):
        if isinstance(s.v, type): raise s.v
        return s.v
for v in (5, -1, 'a', NotImplemented, TypeError, ValueError, 2**70): show(('lh', v), lambda: length_hint(LH(v), 3))
show('call', lambda: call(dict, a=1)); show('call', lambda: call(pow, 2, 3)); show('call', lambda: call())
g = itemgetter(1)
print(g, itemgetter(1, 'a'), itemgetter((1,2)), itemgetter(slice(1,2)), g([5,6]), itemgetter(0,2)('abc'), itemgetter('x')({'x': 3}), sys.getsizeof(g))
show('ig', lambda: itemgetter()); show('ig', lambda: itemgetter(a=1)); show('ig', lambda: itemgetter(1)()); show('ig', lambda: itemgetter(1)(1,2)); show('ig', lambda: itemgetter(1)(a=1)); show('ig', lambda: itemgetter(5)('abc')); show('ig', lambda: itemgetter(5)(3)); show('ig', lambda: itemgetter(1)(obj='abc'))
print(itemgetter(1,2).__reduce__(), itemgetter(1).__reduce__())
a = attrgetter('real')
print(a, attrgetter('a.b', 'c'), a(5), attrgetter('real', 'imag')(7), attrgetter('__class__.__name__')(3), sys.getsizeof(a))
show('ag', lambda: attrgetter()); show('ag', lambda: attrgetter(3)); show('ag', lambda: attrgetter('a', 3)); show('ag', lambda: attrgetter('a')(3)); show('ag', lambda: attrgetter('a')()); show('ag', lambda: attrgetter('real.x')(3)); show('ag', lambda: attrgetter(x=3)); show('ag', lambda: attrgetter('')(3)); show('ag', lambda: attrgetter('.a')(3))
print(attrgetter('a.b', 'c').__reduce__())
m = methodcaller('join', ['a', 'b'])
print(m, methodcaller('f'), methodcaller('f', 1, x=2), methodcaller('f', x=2, y='z'), m('-'), sys.getsizeof(m))
class C:
    def f(self, *a, **k): return a, k
print(methodcaller('f', 1, x=2)(C()), methodcaller('f')(C()), methodcaller('f', 1, 2)(C()))
show('mc', lambda: methodcaller()); show('mc', lambda: methodcaller(3)); show('mc', lambda: methodcaller('x')(3)); show('mc', lambda: methodcaller('x')()); show('mc', lambda: methodcaller('x')(1, 2)); show('mc', lambda: methodcaller(name='x')); show('mc', lambda: methodcaller('x')(a=1)); show('mc', lambda: methodcaller('f', name=3, self=4)(C()))
print(m.__reduce__())
class S(list): pass
l = S(); l.append(itemgetter(l)); print(l)
for t in (itemgetter, attrgetter, methodcaller):
    print(t, t.__module__, t.__basicsize__, [n for n in dir(t) if n not in dir(object) and n not in ('__text_signature__', '__vectorcalloffset__')])
    try:
        class X(t): pass
    except TypeError as e: print(e)
print(sorted([(3,1),(1,2)], key=itemgetter(1)))
import gc, weakref
class N(list): pass
x = N(); x.append(itemgetter(x)); x.append(methodcaller('a', x, k=x)); w = weakref.ref(x); del x; gc.collect(); print(w())

# expect: ['__abs__', '__add__', '__all__', '__and__', '__call__', '__concat__', '__contains__', '__delitem__', '__doc__', '__eq__', '__floordiv__', '__ge__', '__getitem__', '__gt__', '__iadd__', '__iand__', '__iconcat__', '__ifloordiv__', '__ilshift__', '__imatmul__', '__imod__', '__imul__', '__index__', '__inv__', '__invert__', '__ior__', '__ipow__', '__irshift__', '__isub__', '__itruediv__', '__ixor__', '__le__', '__lshift__', '__lt__', '__matmul__', '__mod__', '__mul__', '__name__', '__ne__', '__neg__', '__not__', '__or__', '__package__', '__pos__', '__pow__', '__rshift__', '__setitem__', '__sub__', '__truediv__', '__xor__', '_abs', 'abs', 'add', 'and_', 'attrgetter', 'call', 'concat', 'contains', 'countOf', 'delitem', 'eq', 'floordiv', 'ge', 'getitem', 'gt', 'iadd', 'iand', 'iconcat', 'ifloordiv', 'ilshift', 'imatmul', 'imod', 'imul', 'index', 'indexOf', 'inv', 'invert', 'ior', 'ipow', 'irshift', 'is_', 'is_not', 'isub', 'itemgetter', 'itruediv', 'ixor', 'le', 'length_hint', 'lshift', 'lt', 'matmul', 'methodcaller', 'mod', 'mul', 'ne', 'neg', 'not_', 'or_', 'pos', 'pow', 'rshift', 'setitem', 'sub', 'truediv', 'truth', 'xor']
# expect: ['__doc__', '__name__', '__package__', 'abs', 'add', 'and_', 'attrgetter', 'call', 'concat', 'contains', 'countOf', 'delitem', 'eq', 'floordiv', 'ge', 'getitem', 'gt', 'iadd', 'iand', 'iconcat', 'ifloordiv', 'ilshift', 'imatmul', 'imod', 'imul', 'index', 'indexOf', 'inv', 'invert', 'ior', 'ipow', 'irshift', 'is_', 'is_not', 'isub', 'itemgetter', 'itruediv', 'ixor', 'le', 'length_hint', 'lshift', 'lt', 'matmul', 'methodcaller', 'mod', 'mul', 'ne', 'neg', 'not_', 'or_', 'pos', 'pow', 'rshift', 'setitem', 'sub', 'truediv', 'truth', 'xor']
# expect: ['abs', 'add', 'and_', 'attrgetter', 'call', 'concat', 'contains', 'countOf', 'delitem', 'eq', 'floordiv', 'ge', 'getitem', 'gt', 'iadd', 'iand', 'iconcat', 'ifloordiv', 'ilshift', 'imatmul', 'imod', 'imul', 'index', 'indexOf', 'inv', 'invert', 'ior', 'ipow', 'irshift', 'is_', 'is_not', 'isub', 'itemgetter', 'itruediv', 'ixor', 'le', 'length_hint', 'lshift', 'lt', 'matmul', 'methodcaller', 'mod', 'mul', 'ne', 'neg', 'not_', 'or_', 'pos', 'pow', 'rshift', 'setitem', 'sub', 'truediv', 'truth', 'xor']
# expect: True True <built-in function add> _operator False
# expect: ('add', 'int', 3) 10
# expect: ('add', 'list', 2) TypeError can only concatenate list (not "int") to list
# expect: ('add', 'list', [2]) [1, 2]
# expect: ('add', 'str', 'a') aba
# expect: ('add', 'int', 'a') TypeError unsupported operand type(s) for +: 'int' and 'str'
# expect: ('add', 'dict', 1) TypeError unsupported operand type(s) for +: 'dict' and 'int'
# expect: ('add', 'I', 4) ('a', 4)
# expect: ('add', 'I', [1]) ('a', [1])
# expect: add TypeError add expected 2 arguments, got 1
# expect: add TypeError add expected 2 arguments, got 3
# expect: add TypeError _operator.add() takes no keyword arguments
# expect: ('sub', 'int', 3) 4
# expect: ('sub', 'list', 2) TypeError unsupported operand type(s) for -: 'list' and 'int'
# expect: ('sub', 'list', [2]) TypeError unsupported operand type(s) for -: 'list' and 'list'
# expect: ('sub', 'str', 'a') TypeError unsupported operand type(s) for -: 'str' and 'str'
# expect: ('sub', 'int', 'a') TypeError unsupported operand type(s) for -: 'int' and 'str'
# expect: ('sub', 'dict', 1) TypeError unsupported operand type(s) for -: 'dict' and 'int'
# expect: ('sub', 'I', 4) TypeError unsupported operand type(s) for -: 'I' and 'int'
# expect: ('sub', 'I', [1]) TypeError unsupported operand type(s) for -: 'I' and 'list'
# expect: sub TypeError sub expected 2 arguments, got 1
# expect: sub TypeError sub expected 2 arguments, got 3
# expect: sub TypeError _operator.sub() takes no keyword arguments
# expect: ('mul', 'int', 3) 21
# expect: ('mul', 'list', 2) [1, 2, 3, 1, 2, 3]
# expect: ('mul', 'list', [2]) TypeError can't multiply sequence by non-int of type 'list'
# expect: ('mul', 'str', 'a') TypeError can't multiply sequence by non-int of type 'str'
# expect: ('mul', 'int', 'a') aaaaaaa
# expect: ('mul', 'dict', 1) TypeError unsupported operand type(s) for *: 'dict' and 'int'
# expect: ('mul', 'I', 4) TypeError unsupported operand type(s) for *: 'I' and 'int'
# expect: ('mul', 'I', [1]) TypeError can't multiply sequence by non-int of type 'I'
# expect: mul TypeError mul expected 2 arguments, got 1
# expect: mul TypeError mul expected 2 arguments, got 3
# expect: mul TypeError _operator.mul() takes no keyword arguments
# expect: ('matmul', 'int', 3) TypeError unsupported operand type(s) for @: 'int' and 'int'
# expect: ('matmul', 'list', 2) TypeError unsupported operand type(s) for @: 'list' and 'int'
# expect: ('matmul', 'list', [2]) TypeError unsupported operand type(s) for @: 'list' and 'list'
# expect: ('matmul', 'str', 'a') TypeError unsupported operand type(s) for @: 'str' and 'str'
# expect: ('matmul', 'int', 'a') TypeError unsupported operand type(s) for @: 'int' and 'str'
# expect: ('matmul', 'dict', 1) TypeError unsupported operand type(s) for @: 'dict' and 'int'
# expect: ('matmul', 'I', 4) TypeError unsupported operand type(s) for @: 'I' and 'int'
# expect: ('matmul', 'I', [1]) TypeError unsupported operand type(s) for @: 'I' and 'list'
# expect: matmul TypeError matmul expected 2 arguments, got 1
# expect: matmul TypeError matmul expected 2 arguments, got 3
# expect: matmul TypeError _operator.matmul() takes no keyword arguments
# expect: ('floordiv', 'int', 3) 2
# expect: ('floordiv', 'list', 2) TypeError unsupported operand type(s) for //: 'list' and 'int'
# expect: ('floordiv', 'list', [2]) TypeError unsupported operand type(s) for //: 'list' and 'list'
# expect: ('floordiv', 'str', 'a') TypeError unsupported operand type(s) for //: 'str' and 'str'
# expect: ('floordiv', 'int', 'a') TypeError unsupported operand type(s) for //: 'int' and 'str'
# expect: ('floordiv', 'dict', 1) TypeError unsupported operand type(s) for //: 'dict' and 'int'
# expect: ('floordiv', 'I', 4) TypeError unsupported operand type(s) for //: 'I' and 'int'
# expect: ('floordiv', 'I', [1]) TypeError unsupported operand type(s) for //: 'I' and 'list'
# expect: floordiv TypeError floordiv expected 2 arguments, got 1
# expect: floordiv TypeError floordiv expected 2 arguments, got 3
# expect: floordiv TypeError _operator.floordiv() takes no keyword arguments
# expect: ('truediv', 'int', 3) 2.3333333333333335
# expect: ('truediv', 'list', 2) TypeError unsupported operand type(s) for /: 'list' and 'int'
# expect: ('truediv', 'list', [2]) TypeError unsupported operand type(s) for /: 'list' and 'list'
# expect: ('truediv', 'str', 'a') TypeError unsupported operand type(s) for /: 'str' and 'str'
# expect: ('truediv', 'int', 'a') TypeError unsupported operand type(s) for /: 'int' and 'str'
# expect: ('truediv', 'dict', 1) TypeError unsupported operand type(s) for /: 'dict' and 'int'
# expect: ('truediv', 'I', 4) TypeError unsupported operand type(s) for /: 'I' and 'int'
# expect: ('truediv', 'I', [1]) TypeError unsupported operand type(s) for /: 'I' and 'list'
# expect: truediv TypeError truediv expected 2 arguments, got 1
# expect: truediv TypeError truediv expected 2 arguments, got 3
# expect: truediv TypeError _operator.truediv() takes no keyword arguments
# expect: ('mod', 'int', 3) 1
# expect: ('mod', 'list', 2) TypeError unsupported operand type(s) for %: 'list' and 'int'
# expect: ('mod', 'list', [2]) TypeError unsupported operand type(s) for %: 'list' and 'list'
# expect: ('mod', 'str', 'a') TypeError not all arguments converted during string formatting
# expect: ('mod', 'int', 'a') TypeError unsupported operand type(s) for %: 'int' and 'str'
# expect: ('mod', 'dict', 1) TypeError unsupported operand type(s) for %: 'dict' and 'int'
# expect: ('mod', 'I', 4) TypeError unsupported operand type(s) for %: 'I' and 'int'
# expect: ('mod', 'I', [1]) TypeError unsupported operand type(s) for %: 'I' and 'list'
# expect: mod TypeError mod expected 2 arguments, got 1
# expect: mod TypeError mod expected 2 arguments, got 3
# expect: mod TypeError _operator.mod() takes no keyword arguments
# expect: ('lshift', 'int', 3) 56
# expect: ('lshift', 'list', 2) TypeError unsupported operand type(s) for <<: 'list' and 'int'
# expect: ('lshift', 'list', [2]) TypeError unsupported operand type(s) for <<: 'list' and 'list'
# expect: ('lshift', 'str', 'a') TypeError unsupported operand type(s) for <<: 'str' and 'str'
# expect: ('lshift', 'int', 'a') TypeError unsupported operand type(s) for <<: 'int' and 'str'
# expect: ('lshift', 'dict', 1) TypeError unsupported operand type(s) for <<: 'dict' and 'int'
# expect: ('lshift', 'I', 4) TypeError unsupported operand type(s) for <<: 'I' and 'int'
# expect: ('lshift', 'I', [1]) TypeError unsupported operand type(s) for <<: 'I' and 'list'
# expect: lshift TypeError lshift expected 2 arguments, got 1
# expect: lshift TypeError lshift expected 2 arguments, got 3
# expect: lshift TypeError _operator.lshift() takes no keyword arguments
# expect: ('rshift', 'int', 3) 0
# expect: ('rshift', 'list', 2) TypeError unsupported operand type(s) for >>: 'list' and 'int'
# expect: ('rshift', 'list', [2]) TypeError unsupported operand type(s) for >>: 'list' and 'list'
# expect: ('rshift', 'str', 'a') TypeError unsupported operand type(s) for >>: 'str' and 'str'
# expect: ('rshift', 'int', 'a') TypeError unsupported operand type(s) for >>: 'int' and 'str'
# expect: ('rshift', 'dict', 1) TypeError unsupported operand type(s) for >>: 'dict' and 'int'
# expect: ('rshift', 'I', 4) TypeError unsupported operand type(s) for >>: 'I' and 'int'
# expect: ('rshift', 'I', [1]) TypeError unsupported operand type(s) for >>: 'I' and 'list'
# expect: rshift TypeError rshift expected 2 arguments, got 1
# expect: rshift TypeError rshift expected 2 arguments, got 3
# expect: rshift TypeError _operator.rshift() takes no keyword arguments
# expect: ('and_', 'int', 3) 3
# expect: ('and_', 'list', 2) TypeError unsupported operand type(s) for &: 'list' and 'int'
# expect: ('and_', 'list', [2]) TypeError unsupported operand type(s) for &: 'list' and 'list'
# expect: ('and_', 'str', 'a') TypeError unsupported operand type(s) for &: 'str' and 'str'
# expect: ('and_', 'int', 'a') TypeError unsupported operand type(s) for &: 'int' and 'str'
# expect: ('and_', 'dict', 1) TypeError unsupported operand type(s) for &: 'dict' and 'int'
# expect: ('and_', 'I', 4) TypeError unsupported operand type(s) for &: 'I' and 'int'
# expect: ('and_', 'I', [1]) TypeError unsupported operand type(s) for &: 'I' and 'list'
# expect: and_ TypeError and_ expected 2 arguments, got 1
# expect: and_ TypeError and_ expected 2 arguments, got 3
# expect: and_ TypeError _operator.and_() takes no keyword arguments
# expect: ('xor', 'int', 3) 4
# expect: ('xor', 'list', 2) TypeError unsupported operand type(s) for ^: 'list' and 'int'
# expect: ('xor', 'list', [2]) TypeError unsupported operand type(s) for ^: 'list' and 'list'
# expect: ('xor', 'str', 'a') TypeError unsupported operand type(s) for ^: 'str' and 'str'
# expect: ('xor', 'int', 'a') TypeError unsupported operand type(s) for ^: 'int' and 'str'
# expect: ('xor', 'dict', 1) TypeError unsupported operand type(s) for ^: 'dict' and 'int'
# expect: ('xor', 'I', 4) TypeError unsupported operand type(s) for ^: 'I' and 'int'
# expect: ('xor', 'I', [1]) TypeError unsupported operand type(s) for ^: 'I' and 'list'
# expect: xor TypeError xor expected 2 arguments, got 1
# expect: xor TypeError xor expected 2 arguments, got 3
# expect: xor TypeError _operator.xor() takes no keyword arguments
# expect: ('or_', 'int', 3) 7
# expect: ('or_', 'list', 2) TypeError unsupported operand type(s) for |: 'list' and 'int'
# expect: ('or_', 'list', [2]) TypeError unsupported operand type(s) for |: 'list' and 'list'
# expect: ('or_', 'str', 'a') TypeError unsupported operand type(s) for |: 'str' and 'str'
# expect: ('or_', 'int', 'a') TypeError unsupported operand type(s) for |: 'int' and 'str'
# expect: ('or_', 'dict', 1) TypeError unsupported operand type(s) for |: 'dict' and 'int'
# expect: ('or_', 'I', 4) TypeError unsupported operand type(s) for |: 'I' and 'int'
# expect: ('or_', 'I', [1]) TypeError unsupported operand type(s) for |: 'I' and 'list'
# expect: or_ TypeError or_ expected 2 arguments, got 1
# expect: or_ TypeError or_ expected 2 arguments, got 3
# expect: or_ TypeError _operator.or_() takes no keyword arguments
# expect: ('pow', 'int', 3) 343
# expect: ('pow', 'list', 2) TypeError unsupported operand type(s) for ** or pow(): 'list' and 'int'
# expect: ('pow', 'list', [2]) TypeError unsupported operand type(s) for ** or pow(): 'list' and 'list'
# expect: ('pow', 'str', 'a') TypeError unsupported operand type(s) for ** or pow(): 'str' and 'str'
# expect: ('pow', 'int', 'a') TypeError unsupported operand type(s) for ** or pow(): 'int' and 'str'
# expect: ('pow', 'dict', 1) TypeError unsupported operand type(s) for ** or pow(): 'dict' and 'int'
# expect: ('pow', 'I', 4) TypeError unsupported operand type(s) for ** or pow(): 'I' and 'int'
# expect: ('pow', 'I', [1]) TypeError unsupported operand type(s) for ** or pow(): 'I' and 'list'
# expect: pow TypeError pow expected 2 arguments, got 1
# expect: pow TypeError pow expected 2 arguments, got 3
# expect: pow TypeError _operator.pow() takes no keyword arguments
# expect: ('lt', 'int', 3) False
# expect: ('lt', 'list', 2) TypeError '<' not supported between instances of 'list' and 'int'
# expect: ('lt', 'list', [2]) True
# expect: ('lt', 'str', 'a') False
# expect: ('lt', 'int', 'a') TypeError '<' not supported between instances of 'int' and 'str'
# expect: ('lt', 'dict', 1) TypeError '<' not supported between instances of 'dict' and 'int'
# expect: ('lt', 'I', 4) TypeError '<' not supported between instances of 'I' and 'int'
# expect: ('lt', 'I', [1]) TypeError '<' not supported between instances of 'I' and 'list'
# expect: lt TypeError lt expected 2 arguments, got 1
# expect: lt TypeError lt expected 2 arguments, got 3
# expect: lt TypeError _operator.lt() takes no keyword arguments
# expect: ('le', 'int', 3) False
# expect: ('le', 'list', 2) TypeError '<=' not supported between instances of 'list' and 'int'
# expect: ('le', 'list', [2]) True
# expect: ('le', 'str', 'a') False
# expect: ('le', 'int', 'a') TypeError '<=' not supported between instances of 'int' and 'str'
# expect: ('le', 'dict', 1) TypeError '<=' not supported between instances of 'dict' and 'int'
# expect: ('le', 'I', 4) TypeError '<=' not supported between instances of 'I' and 'int'
# expect: ('le', 'I', [1]) TypeError '<=' not supported between instances of 'I' and 'list'
# expect: le TypeError le expected 2 arguments, got 1
# expect: le TypeError le expected 2 arguments, got 3
# expect: le TypeError _operator.le() takes no keyword arguments
# expect: ('eq', 'int', 3) False
# expect: ('eq', 'list', 2) False
# expect: ('eq', 'list', [2]) False
# expect: ('eq', 'str', 'a') False
# expect: ('eq', 'int', 'a') False
# expect: ('eq', 'dict', 1) False
# expect: ('eq', 'I', 4) False
# expect: ('eq', 'I', [1]) False
# expect: eq TypeError eq expected 2 arguments, got 1
# expect: eq TypeError eq expected 2 arguments, got 3
# expect: eq TypeError _operator.eq() takes no keyword arguments
# expect: ('ne', 'int', 3) True
# expect: ('ne', 'list', 2) True
# expect: ('ne', 'list', [2]) True
# expect: ('ne', 'str', 'a') True
# expect: ('ne', 'int', 'a') True
# expect: ('ne', 'dict', 1) True
# expect: ('ne', 'I', 4) True
# expect: ('ne', 'I', [1]) True
# expect: ne TypeError ne expected 2 arguments, got 1
# expect: ne TypeError ne expected 2 arguments, got 3
# expect: ne TypeError _operator.ne() takes no keyword arguments
# expect: ('gt', 'int', 3) True
# expect: ('gt', 'list', 2) TypeError '>' not supported between instances of 'list' and 'int'
# expect: ('gt', 'list', [2]) False
# expect: ('gt', 'str', 'a') True
# expect: ('gt', 'int', 'a') TypeError '>' not supported between instances of 'int' and 'str'
# expect: ('gt', 'dict', 1) TypeError '>' not supported between instances of 'dict' and 'int'
# expect: ('gt', 'I', 4) TypeError '>' not supported between instances of 'I' and 'int'
# expect: ('gt', 'I', [1]) TypeError '>' not supported between instances of 'I' and 'list'
# expect: gt TypeError gt expected 2 arguments, got 1
# expect: gt TypeError gt expected 2 arguments, got 3
# expect: gt TypeError _operator.gt() takes no keyword arguments
# expect: ('ge', 'int', 3) True
# expect: ('ge', 'list', 2) TypeError '>=' not supported between instances of 'list' and 'int'
# expect: ('ge', 'list', [2]) False
# expect: ('ge', 'str', 'a') True
# expect: ('ge', 'int', 'a') TypeError '>=' not supported between instances of 'int' and 'str'
# expect: ('ge', 'dict', 1) TypeError '>=' not supported between instances of 'dict' and 'int'
# expect: ('ge', 'I', 4) TypeError '>=' not supported between instances of 'I' and 'int'
# expect: ('ge', 'I', [1]) TypeError '>=' not supported between instances of 'I' and 'list'
# expect: ge TypeError ge expected 2 arguments, got 1
# expect: ge TypeError ge expected 2 arguments, got 3
# expect: ge TypeError _operator.ge() takes no keyword arguments
# expect: ('is_', 'int', 3) False
# expect: ('is_', 'list', 2) False
# expect: ('is_', 'list', [2]) False
# expect: ('is_', 'str', 'a') False
# expect: ('is_', 'int', 'a') False
# expect: ('is_', 'dict', 1) False
# expect: ('is_', 'I', 4) False
# expect: ('is_', 'I', [1]) False
# expect: is_ TypeError is_ expected 2 arguments, got 1
# expect: is_ TypeError is_ expected 2 arguments, got 3
# expect: is_ TypeError _operator.is_() takes no keyword arguments
# expect: ('is_not', 'int', 3) True
# expect: ('is_not', 'list', 2) True
# expect: ('is_not', 'list', [2]) True
# expect: ('is_not', 'str', 'a') True
# expect: ('is_not', 'int', 'a') True
# expect: ('is_not', 'dict', 1) True
# expect: ('is_not', 'I', 4) True
# expect: ('is_not', 'I', [1]) True
# expect: is_not TypeError is_not expected 2 arguments, got 1
# expect: is_not TypeError is_not expected 2 arguments, got 3
# expect: is_not TypeError _operator.is_not() takes no keyword arguments
# expect: ('contains', 'int', 3) TypeError argument of type 'int' is not iterable
# expect: ('contains', 'list', 2) True
# expect: ('contains', 'list', [2]) False
# expect: ('contains', 'str', 'a') True
# expect: ('contains', 'int', 'a') TypeError argument of type 'int' is not iterable
# expect: ('contains', 'dict', 1) True
# expect: ('contains', 'I', 4) False
# expect: ('contains', 'I', [1]) False
# expect: contains TypeError contains expected 2 arguments, got 1
# expect: contains TypeError contains expected 2 arguments, got 3
# expect: contains TypeError _operator.contains() takes no keyword arguments
# expect: ('concat', 'int', 3) TypeError 'int' object can't be concatenated
# expect: ('concat', 'list', 2) TypeError can only concatenate list (not "int") to list
# expect: ('concat', 'list', [2]) [1, 2]
# expect: ('concat', 'str', 'a') aba
# expect: ('concat', 'int', 'a') TypeError 'int' object can't be concatenated
# expect: ('concat', 'dict', 1) TypeError 'dict' object can't be concatenated
# expect: ('concat', 'I', 4) TypeError 'I' object can't be concatenated
# expect: ('concat', 'I', [1]) ('a', [1])
# expect: concat TypeError concat expected 2 arguments, got 1
# expect: concat TypeError concat expected 2 arguments, got 3
# expect: concat TypeError _operator.concat() takes no keyword arguments
# expect: ('countOf', 'int', 3) TypeError argument of type 'int' is not iterable
# expect: ('countOf', 'list', 2) 1
# expect: ('countOf', 'list', [2]) 0
# expect: ('countOf', 'str', 'a') 1
# expect: ('countOf', 'int', 'a') TypeError argument of type 'int' is not iterable
# expect: ('countOf', 'dict', 1) 1
# expect: ('countOf', 'I', 4) 0
# expect: ('countOf', 'I', [1]) 0
# expect: countOf TypeError countOf expected 2 arguments, got 1
# expect: countOf TypeError countOf expected 2 arguments, got 3
# expect: countOf TypeError _operator.countOf() takes no keyword arguments
# expect: ('indexOf', 'int', 3) TypeError argument of type 'int' is not iterable
# expect: ('indexOf', 'list', 2) 1
# expect: ('indexOf', 'list', [2]) ValueError sequence.index(x): x not in sequence
# expect: ('indexOf', 'str', 'a') 0
# expect: ('indexOf', 'int', 'a') TypeError argument of type 'int' is not iterable
# expect: ('indexOf', 'dict', 1) 0
# expect: ('indexOf', 'I', 4) ValueError sequence.index(x): x not in sequence
# expect: ('indexOf', 'I', [1]) ValueError sequence.index(x): x not in sequence
# expect: indexOf TypeError indexOf expected 2 arguments, got 1
# expect: indexOf TypeError indexOf expected 2 arguments, got 3
# expect: indexOf TypeError _operator.indexOf() takes no keyword arguments
# expect: ('iadd', 'int', 3) 10
# expect: ('iadd', 'list', 2) TypeError 'int' object is not iterable
# expect: ('iadd', 'list', [2]) [1, 2, 2]
# expect: ('iadd', 'str', 'a') aba
# expect: ('iadd', 'int', 'a') TypeError unsupported operand type(s) for +=: 'int' and 'str'
# expect: ('iadd', 'dict', 1) TypeError unsupported operand type(s) for +=: 'dict' and 'int'
# expect: ('iadd', 'I', 4) (1, 'i', 4, 'i', 4)
# expect: ('iadd', 'I', [1]) (1, 'i', [1], 'i', [1])
# expect: iadd TypeError iadd expected 2 arguments, got 1
# expect: iadd TypeError iadd expected 2 arguments, got 3
# expect: iadd TypeError _operator.iadd() takes no keyword arguments
# expect: ('iconcat', 'int', 3) TypeError 'int' object can't be concatenated
# expect: ('iconcat', 'list', 2) TypeError 'int' object is not iterable
# expect: ('iconcat', 'list', [2]) [1, 2, 2]
# expect: ('iconcat', 'str', 'a') aba
# expect: ('iconcat', 'int', 'a') TypeError 'int' object can't be concatenated
# expect: ('iconcat', 'dict', 1) TypeError 'dict' object can't be concatenated
# expect: ('iconcat', 'I', 4) TypeError 'I' object can't be concatenated
# expect: ('iconcat', 'I', [1]) (1, 'i', [1], 'i', [1])
# expect: iconcat TypeError iconcat expected 2 arguments, got 1
# expect: iconcat TypeError iconcat expected 2 arguments, got 3
# expect: iconcat TypeError _operator.iconcat() takes no keyword arguments
# expect: ('isub', 'int', 3) 4
# expect: ('isub', 'list', 2) TypeError unsupported operand type(s) for -=: 'list' and 'int'
# expect: ('isub', 'list', [2]) TypeError unsupported operand type(s) for -=: 'list' and 'list'
# expect: ('isub', 'str', 'a') TypeError unsupported operand type(s) for -=: 'str' and 'str'
# expect: ('isub', 'int', 'a') TypeError unsupported operand type(s) for -=: 'int' and 'str'
# expect: ('isub', 'dict', 1) TypeError unsupported operand type(s) for -=: 'dict' and 'int'
# expect: ('isub', 'I', 4) TypeError unsupported operand type(s) for -=: 'I' and 'int'
# expect: ('isub', 'I', [1]) TypeError unsupported operand type(s) for -=: 'I' and 'list'
# expect: isub TypeError isub expected 2 arguments, got 1
# expect: isub TypeError isub expected 2 arguments, got 3
# expect: isub TypeError _operator.isub() takes no keyword arguments
# expect: ('imul', 'int', 3) 21
# expect: ('imul', 'list', 2) [1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3]
# expect: ('imul', 'list', [2]) TypeError can't multiply sequence by non-int of type 'list'
# expect: ('imul', 'str', 'a') TypeError can't multiply sequence by non-int of type 'str'
# expect: ('imul', 'int', 'a') aaaaaaa
# expect: ('imul', 'dict', 1) TypeError unsupported operand type(s) for *=: 'dict' and 'int'
# expect: ('imul', 'I', 4) TypeError unsupported operand type(s) for *=: 'I' and 'int'
# expect: ('imul', 'I', [1]) TypeError unsupported operand type(s) for *=: 'I' and 'list'
# expect: imul TypeError imul expected 2 arguments, got 1
# expect: imul TypeError imul expected 2 arguments, got 3
# expect: imul TypeError _operator.imul() takes no keyword arguments
# expect: ('ipow', 'int', 3) 343
# expect: ('ipow', 'list', 2) TypeError unsupported operand type(s) for **=: 'list' and 'int'
# expect: ('ipow', 'list', [2]) TypeError unsupported operand type(s) for **=: 'list' and 'list'
# expect: ('ipow', 'str', 'a') TypeError unsupported operand type(s) for **=: 'str' and 'str'
# expect: ('ipow', 'int', 'a') TypeError unsupported operand type(s) for **=: 'int' and 'str'
# expect: ('ipow', 'dict', 1) TypeError unsupported operand type(s) for **=: 'dict' and 'int'
# expect: ('ipow', 'I', 4) TypeError unsupported operand type(s) for **=: 'I' and 'int'
# expect: ('ipow', 'I', [1]) TypeError unsupported operand type(s) for **=: 'I' and 'list'
# expect: ipow TypeError ipow expected 2 arguments, got 1
# expect: ipow TypeError ipow expected 2 arguments, got 3
# expect: ipow TypeError _operator.ipow() takes no keyword arguments
# expect: ('getitem', 'int', 3) TypeError 'int' object is not subscriptable
# expect: ('getitem', 'list', 2) 3
# expect: ('getitem', 'list', [2]) TypeError list indices must be integers or slices, not list
# expect: ('getitem', 'str', 'a') TypeError string indices must be integers, not 'str'
# expect: ('getitem', 'int', 'a') TypeError 'int' object is not subscriptable
# expect: ('getitem', 'dict', 1) 2
# expect: ('getitem', 'I', 4) 4
# expect: ('getitem', 'I', [1]) [1]
# expect: getitem TypeError getitem expected 2 arguments, got 1
# expect: getitem TypeError getitem expected 2 arguments, got 3
# expect: getitem TypeError _operator.getitem() takes no keyword arguments
# expect: ('delitem', 'int', 3) TypeError 'int' object does not support item deletion
# expect: ('delitem', 'list', 2) IndexError list assignment index out of range
# expect: ('delitem', 'list', [2]) TypeError list indices must be integers or slices, not list
# expect: ('delitem', 'str', 'a') TypeError 'str' object does not support item deletion
# expect: ('delitem', 'int', 'a') TypeError 'int' object does not support item deletion
# expect: ('delitem', 'dict', 1) KeyError 1
# expect: ('delitem', 'I', 4) TypeError 'I' object doesn't support item deletion
# expect: ('delitem', 'I', [1]) TypeError 'I' object does not support item deletion
# expect: delitem TypeError delitem expected 2 arguments, got 1
# expect: delitem TypeError delitem expected 2 arguments, got 3
# expect: delitem TypeError _operator.delitem() takes no keyword arguments
# expect: ('abs', 5) 5
# expect: ('abs', -5) 5
# expect: ('abs', 'a') TypeError bad operand type for abs(): 'str'
# expect: ('abs', []) TypeError bad operand type for abs(): 'list'
# expect: ('abs', 1.5) 1.5
# expect: abs TypeError _operator.abs() takes exactly one argument (0 given)
# expect: ('neg', 5) -5
# expect: ('neg', -5) 5
# expect: ('neg', 'a') TypeError bad operand type for unary -: 'str'
# expect: ('neg', []) TypeError bad operand type for unary -: 'list'
# expect: ('neg', 1.5) -1.5
# expect: neg TypeError _operator.neg() takes exactly one argument (0 given)
# expect: ('pos', 5) 5
# expect: ('pos', -5) -5
# expect: ('pos', 'a') TypeError bad operand type for unary +: 'str'
# expect: ('pos', []) TypeError bad operand type for unary +: 'list'
# expect: ('pos', 1.5) 1.5
# expect: pos TypeError _operator.pos() takes exactly one argument (0 given)
# expect: ('inv', 5) -6
# expect: ('inv', -5) 4
# expect: ('inv', 'a') TypeError bad operand type for unary ~: 'str'
# expect: ('inv', []) TypeError bad operand type for unary ~: 'list'
# expect: ('inv', 1.5) TypeError bad operand type for unary ~: 'float'
# expect: inv TypeError _operator.inv() takes exactly one argument (0 given)
# expect: ('invert', 5) -6
# expect: ('invert', -5) 4
# expect: ('invert', 'a') TypeError bad operand type for unary ~: 'str'
# expect: ('invert', []) TypeError bad operand type for unary ~: 'list'
# expect: ('invert', 1.5) TypeError bad operand type for unary ~: 'float'
# expect: invert TypeError _operator.invert() takes exactly one argument (0 given)
# expect: ('index', 5) 5
# expect: ('index', -5) -5
# expect: ('index', 'a') TypeError 'str' object cannot be interpreted as an integer
# expect: ('index', []) TypeError 'list' object cannot be interpreted as an integer
# expect: ('index', 1.5) TypeError 'float' object cannot be interpreted as an integer
# expect: index TypeError _operator.index() takes exactly one argument (0 given)
# expect: ('not_', 5) False
# expect: ('not_', -5) False
# expect: ('not_', 'a') False
# expect: ('not_', []) True
# expect: ('not_', 1.5) False
# expect: not_ TypeError _operator.not_() takes exactly one argument (0 given)
# expect: ('truth', 5) True
# expect: ('truth', -5) True
# expect: ('truth', 'a') True
# expect: ('truth', []) False
# expect: ('truth', 1.5) True
# expect: truth TypeError _operator.truth() takes exactly one argument (0 given)
# expect: setitem None
# expect: setitem TypeError 'tuple' object does not support item assignment
# expect: set TypeError setitem expected 3 arguments, got 2
# expect: lh 2
# expect: lh 2
# expect: lh 0
# expect: lh 7
# expect: lh -7
# expect: lh TypeError 'str' object cannot be interpreted as an integer
# expect: lh TypeError 'float' object cannot be interpreted as an integer
# expect: ('lh', 5) 5
# expect: ('lh', -1) ValueError __length_hint__() should return >= 0
# expect: ('lh', 'a') TypeError __length_hint__ must be an integer, not str
# expect: ('lh', NotImplemented) 3
# expect: ('lh', <class 'TypeError'>) 3
# expect: ('lh', <class 'ValueError'>) ValueError 
# expect: ('lh', 1180591620717411303424) OverflowError Python int too large to convert to C ssize_t
# expect: call {'a': 1}
# expect: call 8
# expect: call TypeError call expected at least 1 argument, got 0
# expect: operator.itemgetter(1) operator.itemgetter(1, 'a') operator.itemgetter((1, 2)) operator.itemgetter(slice(1, 2, None)) 6 ('a', 'c') 3 64
# expect: ig TypeError itemgetter expected 1 argument, got 0
# expect: ig TypeError itemgetter() takes no keyword arguments
# expect: ig TypeError itemgetter expected 1 argument, got 0
# expect: ig TypeError itemgetter expected 1 argument, got 2
# expect: ig TypeError itemgetter() takes no keyword arguments
# expect: ig IndexError string index out of range
# expect: ig TypeError 'int' object is not subscriptable
# expect: ig TypeError itemgetter() takes no keyword arguments
# expect: (<class 'operator.itemgetter'>, (1, 2)) (<class 'operator.itemgetter'>, (1,))
# expect: operator.attrgetter('real') operator.attrgetter('a.b', 'c') 5 (7, 0) int 56
# expect: ag TypeError attrgetter expected 1 argument, got 0
# expect: ag TypeError attribute name must be a string
# expect: ag TypeError attribute name must be a string
# expect: ag AttributeError 'int' object has no attribute 'a'
# expect: ag TypeError attrgetter expected 1 argument, got 0
# expect: ag AttributeError 'int' object has no attribute 'x'
# expect: ag TypeError attrgetter() takes no keyword arguments
# expect: ag AttributeError 'int' object has no attribute ''
# expect: ag AttributeError 'int' object has no attribute ''
# expect: (<class 'operator.attrgetter'>, ('a.b', 'c'))
# expect: operator.methodcaller('join', ['a', 'b']) operator.methodcaller('f') operator.methodcaller('f', 1, x=2) operator.methodcaller('f', x=2, y='z') a-b 80
# expect: ((1,), {'x': 2}) ((), {}) ((1, 2), {})
# expect: mc TypeError methodcaller needs at least one argument, the method name
# expect: mc TypeError method name must be a string
# expect: mc AttributeError 'int' object has no attribute 'x'
# expect: mc TypeError methodcaller expected 1 argument, got 0
# expect: mc TypeError methodcaller expected 1 argument, got 2
# expect: mc TypeError methodcaller needs at least one argument, the method name
# expect: mc TypeError methodcaller expected 1 argument, got 0
# expect: mc TypeError C.f() got multiple values for argument 'self'
# expect: (<class 'operator.methodcaller'>, ('join', ['a', 'b']))
# expect: [operator.itemgetter([...])]
# expect: <class 'operator.itemgetter'> operator 48 ['__call__', '__module__']
# expect: type 'operator.itemgetter' is not an acceptable base type
# expect: <class 'operator.attrgetter'> operator 40 ['__call__', '__module__']
# expect: type 'operator.attrgetter' is not an acceptable base type
# expect: <class 'operator.methodcaller'> operator 64 ['__call__', '__module__']
# expect: type 'operator.methodcaller' is not an acceptable base type
# expect: [(3, 1), (1, 2)]
# expect: None
