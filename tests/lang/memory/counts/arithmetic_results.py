import sys
G = sys.getrefcount
a, b = 10**10, 3.5
print(G(a), G(b))  # expect: 4 4
print(G(a + a), G(b + b), G(a * 2), G(-a), G(a // 7), G(divmod(a, 7)[0]), G(b * 2))  # expect: 1 1 1 1 1 1 1
c = a
c += 0
print(G(a), c is a)  # expect: 4 False
c = a + 1
print(G(c))  # expect: 2
l = [a] * 3
print(G(a))  # expect: 7
s = "str" + "".join(["x"])
u = s
s += "y"
print(G(s), G(u))  # expect: 2 2
t = (a,)
t += (b,)
print(G(t), G(a), G(b))  # expect: 2 8 5
print(G(abs(a)), G(round(b)), G(int(b)), G(float(b)), G(float(a)), G(int("123456789")))  # expect: 8 4294967295 4294967295 5 1 1
print(G(str(a)), G(repr(b)), G(f"{a}"), G("%d" % a), G("".join(["q", "r"])), G("ab".upper()), G(bytes(3)))  # expect: 1 1 1 1 1 1 1
print(G([1] + [2]), G((1,) * 2 + (a,)), G({1} | {2}), G({1: 2} | {}))  # expect: 1 1 1 1
