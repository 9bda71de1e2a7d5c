import sys
G = sys.getrefcount
x = 98765.5
print(G(x))  # expect: 4
y = "a literal text"
print(G(y))  # expect: 4
z = (5000, 6000)
print(G(z), G(z[0]))  # expect: 4 3
w = b"some bytes here"
print(G(w))  # expect: 5
v = 10**20
print(G(v))  # expect: 4
def f(): return "in a function"
print(G(f()))  # expect: 3
t = [7000]
print(G(t[0]))  # expect: 4
print(G(1234567), G("another text"))  # expect: 3 3
