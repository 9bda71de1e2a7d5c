import sys
class A:
    def __complex__(self): return 1.0
class C(complex): pass
class D(complex):
    def __complex__(self): return 5j
class F:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 7
for f in [lambda: complex(), lambda: complex(1), lambda: complex(1, 2), lambda: complex(imag=3), lambda: complex(real=1j, imag=2j), lambda: complex(1.5, -0.0),
          lambda: complex(-0.0, -0.0), lambda: complex("1+2j"), lambda: complex(" ( 1-2J ) "), lambda: complex("j"), lambda: complex("-j"), lambda: complex("1_0+2_0j"),
          lambda: complex("nan+infj"), lambda: complex("1e5j"), lambda: complex("inf"), lambda: complex(".5-.5e1j"), lambda: complex("1 + 2j"), lambda: complex("1+2"), lambda: complex(""),
          lambda: complex("1__0"), lambda: complex("\u0661"), lambda: complex("a"), lambda: complex("1", "2"), lambda: complex(1, "2"), lambda: complex([]), lambda: complex(1, []),
          lambda: complex(b"1"), lambda: complex(1, 2, 3), lambda: complex(x=1), lambda: complex(A()), lambda: complex(D(3)), lambda: complex(F(), I()), lambda: complex(10**400),
          lambda: complex(True), lambda: complex(None), lambda: int(1j), lambda: float(1j), lambda: complex.__new__(), lambda: complex.__new__(int), lambda: C("3+4j"), lambda: C(1, 2).real]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
z = 1 + 2j
print(complex(z) is z, complex(C(1)) == 1, type(complex(C(1))) is complex, type(+C(3)), type(C(3).conjugate()), C(3))
print(sys.getsizeof(z), sys.getsizeof(1j), complex.__basicsize__, sys.getsizeof(C()))
c = C(1, 2)
c.x = 5
print(c.x, c, c + 1, type(c + 1), isinstance(c, complex))
print(z.__getnewargs__(), z.__complex__() is z, z.conjugate(), z.real, z.imag, (1).conjugate(), (1.5).conjugate())
try:
    z.real = 3
except AttributeError as e:
    print(e)
print([n for n in dir(complex)])
# expect: 0j
# expect: (1+0j)
# expect: (1+2j)
# expect: 3j
# expect: (-2+1j)
# expect: (1.5-0j)
# expect: (-0-0j)
# expect: (1+2j)
# expect: (1-2j)
# expect: 1j
# expect: -1j
# expect: (10+20j)
# expect: (nan+infj)
# expect: 100000j
# expect: (inf+0j)
# expect: (0.5-5j)
# expect: ValueError complex() arg is a malformed string
# expect: ValueError complex() arg is a malformed string
# expect: ValueError complex() arg is a malformed string
# expect: ValueError could not convert string to complex: '1__0'
# expect: (1+0j)
# expect: ValueError complex() arg is a malformed string
# expect: TypeError complex() can't take second arg if first is a string
# expect: TypeError complex() second arg can't be a string
# expect: TypeError complex() first argument must be a string or a number, not 'list'
# expect: TypeError complex() second argument must be a number, not 'list'
# expect: TypeError complex() first argument must be a string or a number, not 'bytes'
# expect: TypeError complex() takes at most 2 arguments (3 given)
# expect: TypeError complex() got an unexpected keyword argument 'x'
# expect: TypeError __complex__ returned non-complex (type float)
# expect: 5j
# expect: (2.5+7j)
# expect: OverflowError int too large to convert to float
# expect: (1+0j)
# expect: TypeError complex() first argument must be a string or a number, not 'NoneType'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
# expect: TypeError float() argument must be a string or a real number, not 'complex'
# expect: TypeError complex.__new__(): not enough arguments
# expect: TypeError complex.__new__(int): int is not a subtype of complex
# expect: (3+4j)
# expect: 1.0
# expect: True True True <class 'complex'> <class 'complex'> (3+0j)
# expect: 32 32 32 64
# expect: 5 (1+2j) (2+2j) <class 'complex'> True
# expect: (1.0, 2.0) True (1-2j) 1.0 2.0 1 1.5
# expect: readonly attribute
# expect: ['__abs__', '__add__', '__bool__', '__class__', '__complex__', '__delattr__', '__dir__', '__doc__', '__eq__', '__format__', '__ge__', '__getattribute__', '__getnewargs__', '__getstate__', '__gt__', '__hash__', '__init__', '__init_subclass__', '__le__', '__lt__', '__mul__', '__ne__', '__neg__', '__new__', '__pos__', '__pow__', '__radd__', '__reduce__', '__reduce_ex__', '__repr__', '__rmul__', '__rpow__', '__rsub__', '__rtruediv__', '__setattr__', '__sizeof__', '__str__', '__sub__', '__subclasshook__', '__truediv__', 'conjugate', 'imag', 'real']
