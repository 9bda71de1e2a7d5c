a = 1000
b = 1000
print(a is b)  # expect: True
def f(): return 1000
print(f() is a)  # expect: True
c = "not an identifier"
def g(): return "not an identifier"
print(g() is c)  # expect: True
t = (1, "x", 2.5)
def h(): return (1, "x", 2.5)
print(h() is t)  # expect: True
x = 10 * 100
print(x is a)  # expect: True
y = -1000
def k(): return -1000
print(k() is y)  # expect: True
print(1.0 is not None, (lambda: 0.0)() is (lambda: 0.0)(), (lambda: 0.0)() is (lambda: -0.0)())  # expect: True True False
z = 1.0
def m(): return 1
print(type(m()), type(z))  # expect: <class 'int'> <class 'float'>
s = "ab" "cd"
def n(): return "abcd"
print(n() is s, ("ab" + "cd") is s)  # expect: True True
u = (1, 2, 3)[1:]
print(u)  # expect: (2, 3)
v = b"bytes const"
def o(): return b"bytes const"
print(o() is v)  # expect: True
