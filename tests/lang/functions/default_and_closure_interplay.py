def f(a, b=lambda: a if False else "default"): return b()
print(f(1))  # expect: default
x = 1
def g(v=x):
    x = 2
    def h(w=x): return v, w, x
    x = 3
    return h()
print(g())  # expect: (1, 2, 3)
def k():
    def a(): return b()
    def b(): return "b"
    return a()
print(k())  # expect: b
