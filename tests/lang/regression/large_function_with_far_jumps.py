src = "def f(n):\n    r = 0\n    while n:\n        n -= 1\n" + "        if n == -1: r += 1\n" * 2000 + "        r += 1\n    return r\n"
ns = {}
exec(src, ns)
print(ns["f"](3))  # expect: 3
