a = b = c = []
a.append(1)
print(b, c, a is c)  # expect: [1] [1] True
x = y, z = 1, 2
print(x, y, z)  # expect: (1, 2) 1 2
