def f():
    n = [0]
    def a(): n[0] += 1; return n
    def b(): return n
    return a, b
a, b = f()
print(a() is b(), a.__closure__[0] is b.__closure__[0], a.__closure__[0] == b.__closure__[0])  # expect: True True True
