import sys
G = sys.getrefcount
print(G("a b"), G("a-b"), G("é"), G("€"))  # expect: 3 3 4294967295 3
s = "x" + str(123)
print(G(s))  # expect: 2
t = "".join(["p", "q"])
print(G(t))  # expect: 2
u = s.upper()
print(G(u), G(s.replace("x", "y")), G(s * 2))  # expect: 2 1 1
