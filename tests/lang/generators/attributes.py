def g():
    x = 1
    yield x
    yield 2
it = g()
print(it.gi_running, it.gi_suspended, it.gi_frame.f_lineno, it.gi_code.co_name, it.gi_yieldfrom)  # expect: False False 1 g None
next(it)
print(it.gi_suspended, it.gi_frame.f_lineno, it.gi_frame.f_locals)  # expect: True 3 {'x': 1}
list(it)
print(it.gi_frame, it.gi_running, it.gi_suspended)  # expect: None False False
def h(): yield from it2
it2 = iter([1, 2])
o = h(); next(o)
print(o.gi_yieldfrom is it2)  # expect: True
it.__name__ = "renamed"
print(it.__name__)  # expect: renamed
