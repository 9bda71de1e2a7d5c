print(type(1), type(int), type(type), int.__name__, int.__module__, int.__mro__, bool.__bases__, type(1) is int, type.__bases__)  # expect: <class 'int'> <class 'type'> <class 'type'> int builtins (<class 'int'>, <class 'object'>) (<class 'int'>,) True (<class 'object'>,)
print(int.__class__, issubclass(type, object), isinstance(object, type), isinstance(type, object), object.__bases__, list.__base__)  # expect: <class 'type'> True True True () <class 'object'>
print(int == int, int != str, hash(int) == hash(int), {int: "i"}[int], int | str, int | None, list[int], dict[str, int])  # expect: True True True i int | str int | None list[int] dict[str, int]
print(int.__doc__ is not None, str(int), repr(list), type([]).__name__)  # expect: True <class 'int'> <class 'list'> list
try:
    int < str
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'type' and 'type'
