import sys
G = sys.getrefcount
x = 98765.5
y = "a literal text"
z = (5000, 6000)
w = b"some bytes here"
def f(): return "in a function"
print(G(x), G(y), G(z), G(w), G(f()))
