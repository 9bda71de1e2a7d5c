i = 10**20
f = 2.5
print(int(i) is i, i + 0 is i, i * 1 is i, i - 0 is i, i // 1 is i, i ** 1 is i, i & i is i, i | 0 is i, i >> 0 is i, +i is i, abs(i) is i, round(i) is i, i.__index__() is i, i.conjugate() is i, i.real is i)  # expect: True False False False False False False False False True True True True True True
print(float(f) is f, f + 0 is f, f * 1 is f, +f is f, abs(f) is f, f.real is f, f.conjugate() is f, round(f, 1) is f)  # expect: True False False True False True True False
class I(int): pass
j = I(1000)
print(int(j) is j, +j is j, type(+j), type(j + 0), type(abs(j)), j.real is j, type(j.real))  # expect: False False <class 'int'> <class 'int'> <class 'int'> False <class 'int'>
x = 300
y = 300
print(x is y, x + 1 is y + 1, -x is -y, 5 * 60 is x, int(300.0) is x)  # expect: True False False True False
print(100 * 2 + 56 is 256, int("5") is 5, len("abc") is 3, sum([1, 2]) is 3, max(3, 2) is 3, ord("a") is 97, True + 1 is 2, hash(5) is 5, 7 // 2 is 3, 10 % 4 is 2, 1 << 3 is 8, -1 is -1, ~4 is -5, 2.0 .__int__() is 2, round(2.4) is 2)  # expect: True True True True True True True True True True True True True True True
