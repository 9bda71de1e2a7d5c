def f(x): return x
print(f.__call__(3), type(f).__call__(f, 4), type(f).__name__)  # expect: 3 4 function
print(f.__get__(5, int)())  # expect: 5
