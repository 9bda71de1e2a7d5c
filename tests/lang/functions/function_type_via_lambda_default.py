fs = {}
for name in "abc":
    def handler(x, name=name): return name * x
    fs[name] = handler
print({k: f(2) for k, f in fs.items()})  # expect: {'a': 'aa', 'b': 'bb', 'c': 'cc'}
