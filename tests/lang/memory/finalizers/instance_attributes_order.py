class D:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
class A: pass
a = A()
a.x = D("x"); a.y = D("y"); a.z = D("z")
del a
print("in order of the class")  # expect: x y z in order of the class
b = A()
b.z = D("z"); b.x = D("x")
del b
print("class order, not insertion")  # expect: x z class order, not insertion
c = A()
c.z = D("z"); c.__dict__; c.x = D("x")
del c
print("with a dict made")  # expect: x z with a dict made
class S:
    __slots__ = ("b", "a", "c")
s = S()
s.c = D("c"); s.a = D("a"); s.b = D("b")
del s
print("slots alphabetically")  # expect: a b c slots alphabetically
class T(S):
    __slots__ = ("aa", "z")
t = T()
t.a = D("a"); t.z = D("z"); t.aa = D("aa"); t.b = D("b")
del t
print("derived first")  # expect: aa z a b derived first
class U(S): pass
u = U()
u.dyn = D("dyn"); u.a = D("a")
del u
print("slots then dict")  # expect: a dyn slots then dict
