import sys
G = sys.getrefcount
x = []
print([G(x) for _ in range(2)], [G(v) for v in [x]], [G(v) for v in [[]]])  # expect: [2, 2] [4] [3]
print({G(v) for v in [x]}, {1: G(v) for v in [[]]}, list(G(v) for v in [[]]))  # expect: {4} {1: 3} [3]
print((lambda: G(x))(), (lambda v: G(v))(x), (lambda v=x: G(v))())  # expect: 2 3 4
print(sorted([[]], key=lambda v: G(v)) and G(x))  # expect: 2
l = [y := []]
print(G(y), G(l[0]))  # expect: 3 3
