a, *b = 1, 2, 3
print(a, b)  # expect: 1 [2, 3]
*a, b = [1]
print(a, b)  # expect: [] 1
a, *b, c = "hello"
print(a, b, c)  # expect: h ['e', 'l', 'l'] o
[x, (y, *z)] = 1, (2, 3, 4)
print(x, y, z)  # expect: 1 2 [3, 4]
for i, *rest in [(1, 2, 3), (4,)]:
    print(i, rest)  # expect: 1 [2, 3]
    # expect: 4 []
