args = ", ".join(f"a{i}" for i in range(100))
ns = {}
exec(f"def f({args}): return a0 + a99", ns)
print(ns["f"](*range(100)))  # expect: 99
print(ns["f"](**{f"a{i}": i for i in range(100)}))  # expect: 99
try:
    ns["f"](*range(98))
except TypeError as e:
    print(e)  # expect: f() missing 2 required positional arguments: 'a98' and 'a99'
try:
    ns["f"](*range(101))
except TypeError as e:
    print(e)  # expect: f() takes 100 positional arguments but 101 were given
