import numbers
for text in ("isinstance(1, numbers.Integral)", "isinstance(1.5, numbers.Real)", "isinstance(1.5, numbers.Rational)",
             "isinstance(1j, numbers.Complex)", "isinstance(True, numbers.Number)", "issubclass(int, numbers.Rational)",
             "numbers.Complex()", "numbers.Integral.__mro__", "sorted(numbers.__all__)",
             "sorted(numbers.Integral.__abstractmethods__)"):
    try:
        print(text, eval(text))
    except TypeError as e:
        print(text, e)
# expect: isinstance(1, numbers.Integral) True
# expect: isinstance(1.5, numbers.Real) True
# expect: isinstance(1.5, numbers.Rational) False
# expect: isinstance(1j, numbers.Complex) True
# expect: isinstance(True, numbers.Number) True
# expect: issubclass(int, numbers.Rational) True
# expect: numbers.Complex() Can't instantiate abstract class Complex without an implementation for abstract methods '__abs__', '__add__', '__complex__', '__eq__', '__mul__', '__neg__', '__pos__', '__pow__', '__radd__', '__rmul__', '__rpow__', '__rtruediv__', '__truediv__', 'conjugate', 'imag', 'real'
# expect: numbers.Integral.__mro__ (<class 'numbers.Integral'>, <class 'numbers.Rational'>, <class 'numbers.Real'>, <class 'numbers.Complex'>, <class 'numbers.Number'>, <class 'object'>)
# expect: sorted(numbers.__all__) ['Complex', 'Integral', 'Number', 'Rational', 'Real']
# expect: sorted(numbers.Integral.__abstractmethods__) ['__abs__', '__add__', '__and__', '__ceil__', '__eq__', '__floor__', '__floordiv__', '__int__', '__invert__', '__le__', '__lshift__', '__lt__', '__mod__', '__mul__', '__neg__', '__or__', '__pos__', '__pow__', '__radd__', '__rand__', '__rfloordiv__', '__rlshift__', '__rmod__', '__rmul__', '__ror__', '__round__', '__rpow__', '__rrshift__', '__rshift__', '__rtruediv__', '__rxor__', '__truediv__', '__trunc__', '__xor__']


class Mine(numbers.Number):
    pass


try:
    hash(Mine())
except TypeError as e:
    print(e)
# expect: unhashable type: 'Mine'
