print([(lambda: x)() for x in range(3)], [f() for f in [lambda: x for x in range(3)]], [[x for x in range(y)] for y in range(3)], [x for x in [y for y in range(3)] if x])  # expect: [0, 1, 2] [2, 2, 2] [[], [0], [0, 1]] [1, 2]
x = 10
print([x for x in range(x - 8)], x, {x: x for x in "ab"}, x, {x for x in [1]}, x)  # expect: [0, 1] 10 {'a': 'a', 'b': 'b'} 10 {1} 10
def f(a):
    return [a + b for a in [1] for b in [a]], a
print(f(100))  # expect: ([2], 100)
