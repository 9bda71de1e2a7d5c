def f():
    a = 1
    return [sorted(locals()) for b in range(1)]
print(f())  # expect: [['a', 'b']]
