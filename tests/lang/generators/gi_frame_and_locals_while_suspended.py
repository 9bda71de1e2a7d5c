def g(a):
    b = a + 1
    yield b
    c = b + 1
    yield c
it = g(1)
print(it.gi_frame.f_locals)  # expect: {'a': 1}
next(it)
print(it.gi_frame.f_locals, it.gi_frame.f_lineno)  # expect: {'a': 1, 'b': 2} 3
next(it)
print(it.gi_frame.f_locals, it.gi_frame.f_code.co_name, it.gi_frame.f_back)  # expect: {'a': 1, 'b': 2, 'c': 3} g None
next(it, None)
print(it.gi_frame)  # expect: None
