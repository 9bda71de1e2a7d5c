ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print([ops[o](5, 3) for o in "+-"], (lambda f: f(f, 5))(lambda s, n: 1 if n == 0 else n * s(s, n - 1)), [(lambda: i)() for i in range(3)], (lambda *, k=1: k)(k=2))  # expect: [8, 2] 120 [0, 1, 2] 2
compose = lambda *fs: (lambda x: x) if not fs else (lambda x: fs[0](compose(*fs[1:])(x)))
print(compose(str, abs, int)("-5"))  # expect: 5
