def make():
    x = 1
    def get(): return x
    def put(v):
        nonlocal x
        x = v
    return get, put
g, p = make()
p(5)
print(g())  # expect: 5
g2, _ = make()
print(g2())  # expect: 1
