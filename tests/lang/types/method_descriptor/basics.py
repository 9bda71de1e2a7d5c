def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except (TypeError, AttributeError) as e:
        return f"{type(e).__name__}: {e}"
d = list.append
print(repr(d), type(d).__name__, d.__name__, d.__qualname__, d.__objclass__, d.__text_signature__)  # expect: <method 'append' of 'list' objects> method_descriptor append list.append <class 'list'> ($self, object, /)
print(d is list.append, d is list.__dict__["append"], d == list.append, hash(d) == hash(list.append))  # expect: True True True True
c = dict.__dict__["fromkeys"]
print(repr(c), type(c).__name__, c.__objclass__, c.__qualname__)  # expect: <method 'fromkeys' of 'dict' objects> classmethod_descriptor <class 'dict'> dict.fromkeys
x = []
d.__get__(x)(5)
d(x, 6)
print(x, d.__get__(None, list) is d)  # expect: [5, 6] True
print(error(d.__get__, 1))  # expect: TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
print(error(d.__get__, None))  # expect: TypeError: __get__(None, None) is invalid
print(error(d))  # expect: TypeError: unbound method list.append() needs an argument
print(error(d, 1, 2))  # expect: TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
print(error(c))  # expect: TypeError: descriptor 'fromkeys' of 'dict' object needs an argument
print(error(c, 1))  # expect: TypeError: descriptor 'fromkeys' for type 'dict' needs a type, not a 'int' as arg 2
print(error(c, int, 2))  # expect: TypeError: descriptor 'fromkeys' requires a subtype of 'dict' but received 'int'
print(error(c, dict, [1]))  # expect: {1: None}
print(error(c.__get__, None, int))  # expect: TypeError: descriptor 'fromkeys' requires a subtype of 'dict' but received 'int'
print(error(setattr, d, "x", 1))  # expect: AttributeError: 'method_descriptor' object has no attribute 'x' and no __dict__ for setting new attributes
print(error(type(d)))  # expect: TypeError: cannot create 'method_descriptor' instances
print(repr(c.__get__({})).split(" at ")[0], c.__get__({}).__self__)  # expect: <built-in method fromkeys of type object <class 'dict'>
class D(dict): pass
print(type(D.fromkeys("ab")).__name__, D.fromkeys("ab"), D().fromkeys.__self__.__name__)  # expect: D {'a': None, 'b': None} D
print(d.__reduce__(), error(lambda: d.__module__))  # expect: (<built-in function getattr>, (<class 'list'>, 'append')) AttributeError: 'method_descriptor' object has no attribute '__module__'
class A:
    up = str.upper
    n = len
print(A.up("x"), error(lambda: A().up()), error(lambda: A().n()))  # expect: X TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'A' object TypeError: len() takes exactly one argument (0 given)
class S(str):
    shout = str.upper
print(S("abc").shout())  # expect: ABC
