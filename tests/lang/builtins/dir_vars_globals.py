x = 5
def f(a):
    b = 2
    return sorted(dir()), sorted(vars())
print(f(1), "x" in dir(), "x" in globals(), vars()["x"])  # expect: (['a', 'b'], ['a', 'b']) True True 5
class A: k = 1
print("k" in vars(A), [n for n in dir(A()) if n[0] != "_"])  # expect: True ['k']
