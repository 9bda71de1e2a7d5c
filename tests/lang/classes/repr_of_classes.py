class A:
    class B: pass
print(A, A.B, int, type, type(None), repr(type(len)), type(lambda: 0), type((i for i in [])))  # expect: <class '__main__.A'> <class '__main__.A.B'> <class 'int'> <class 'type'> <class 'NoneType'> <class 'builtin_function_or_method'> <class 'function'> <class 'generator'>
print(repr(A()).split(" at ")[0], repr(object()).split(" at ")[0])  # expect: <__main__.A object <object object
def f():
    class L: pass
    return L
print(f())  # expect: <class '__main__.f.<locals>.L'>
