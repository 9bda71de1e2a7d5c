import math
print(repr(len), repr(math.sqrt), type(len).__name__)  # expect: <built-in function len> <built-in function sqrt> builtin_function_or_method
x = [1]
print(repr(x.append).split(" at ")[0], repr(dict.fromkeys).split(" at ")[0], repr(str.maketrans).split(" at ")[0])  # expect: <built-in method append of list object <built-in method fromkeys of type object <built-in method maketrans of type object
print(len.__name__, len.__qualname__, len.__module__, len.__self__.__name__, len.__text_signature__)  # expect: len len builtins builtins ($module, obj, /)
print(x.append.__name__, x.append.__qualname__, x.append.__module__, x.append.__self__ is x, x.append.__text_signature__)  # expect: append list.append None True ($self, object, /)
print(math.sqrt.__module__, math.sqrt.__self__ is math, math.sqrt.__qualname__, math.sqrt.__text_signature__)  # expect: math True sqrt ($module, x, /)
print(dict.fromkeys.__qualname__, dict.fromkeys.__self__ is dict, str.maketrans.__qualname__)  # expect: dict.fromkeys True str.maketrans
y = [1]
print(len == len, x.append == x.append, x.append == y.append, x == y, x.append != 3)  # expect: True True False True True
print(hash(len) == hash(len), hash(x.append) == hash(x.append), len in {len: 1})  # expect: True True True
for bad in [lambda: len < len, lambda: type(len)(), lambda: setattr(len, "a", 1), lambda: setattr(len, "__name__", "q")]:
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)  # expect: TypeError '<' not supported between instances of 'builtin_function_or_method' and 'builtin_function_or_method'
        # expect: TypeError cannot create 'builtin_function_or_method' instances
        # expect: AttributeError 'builtin_function_or_method' object has no attribute 'a' and no __dict__ for setting new attributes
        # expect: AttributeError attribute '__name__' of 'builtin_function_or_method' objects is not writable
class L(list): pass
print(L().append.__qualname__, L.append is list.append)  # expect: L.append True
m = x.extend
m([2, 3])
print(x, m.__self__ is x, [f.__name__ for f in (x.index, "".join, {}.get)])  # expect: [1, 2, 3] True ['index', 'join', 'get']
print(len.__reduce__(), x.append.__reduce__() == (getattr, (x, "append")))  # expect: len True
print("ab".upper.__doc__.split("\n")[0], callable(len))  # expect: Return a copy of the string converted to uppercase. True
