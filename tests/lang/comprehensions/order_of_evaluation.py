def p(x):
    print(x, end=" ")
    return x
print([p(x) for x in [p(1), p(2)] if p(True)])  # expect: 1 2 True 1 True 2 [1, 2]
print({p("k"): p("v") for _ in range(1)})  # expect: k v {'k': 'v'}
print({p("a"): p("b"), p("c"): p("d")})  # expect: a b c d {'a': 'b', 'c': 'd'}
