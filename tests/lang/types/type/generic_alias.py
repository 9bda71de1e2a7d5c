a = list[int]
print(a, a.__origin__, a.__args__, a([1]), a == list[int], dict[str, list[int]], tuple[int, ...], isinstance([], list))  # expect: list[int] <class 'list'> (<class 'int'>,) [1] True dict[str, list[int]] tuple[int, ...] True
try:
    isinstance([], list[int])
except TypeError as e:
    print(e)  # expect: isinstance() argument 2 cannot be a parameterized generic
u = int | str
print(u, u.__args__, isinstance(1, u), isinstance(1.5, u), u == str | int, int | None)  # expect: int | str (<class 'int'>, <class 'str'>) True False True int | None
