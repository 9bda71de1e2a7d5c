import sys
G = sys.getrefcount
def f(): return 123456
v = f()
print(G(v))  # expect: 4
w = f()
print(v is w, G(v))  # expect: True 5
def g(): return (1000, 2000)
t = g()
print(G(t), t is g())  # expect: 4 True
def h(): return [1000, 2000]
print(h() is h(), h()[0] is h()[0], h()[0] is t[0])  # expect: False True True
def loop():
    out = []
    for i in range(3): out.append(5.25)
    return out
l = loop()
print(l[0] is l[2], G(l[0]))  # expect: True 6
