a = [1]
b = a
a += (2,)
print(a, a is b)  # expect: [1, 2] True
a = a + [3]
print(a is b)  # expect: False
t = (1,)
u = t
t += (2,)
print(t, u)  # expect: (1, 2) (1,)
x = 5
x //= 2; x **= 3; x <<= 2; x |= 1; x ^= 3; x %= 20; x -= 1
print(x)  # expect: 13
