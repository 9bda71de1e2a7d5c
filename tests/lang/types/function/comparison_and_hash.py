def f(): pass
g = f
print(f == g, f == (lambda: 0), hash(f) == hash(g), {f: 1}[g], bool(f))  # expect: True False True 1 True
try:
    f < g
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'function' and 'function'
