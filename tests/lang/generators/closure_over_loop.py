def g():
    for i in range(3):
        def f(): return i
        yield f
fs = list(g())
print([f() for f in fs])  # expect: [2, 2, 2]
fs = []
for f in g(): fs.append(f())
print(fs)  # expect: [0, 1, 2]
