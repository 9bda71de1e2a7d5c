class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, end=" ")
class A: pass
class S: __slots__ = ("x", "y")
a, s = A(), S()
a.x = D(1); a.x = D(2)
print("replaced")  # expect: del 1 replaced
del a.x
print("deleted")  # expect: del 2 deleted
s.x = D(3); s.x = D(4)
print("slot replaced")  # expect: del 3 slot replaced
s.y = D(5)
s = None
print("slots gone")  # expect: del 4 del 5 slots gone
a.__dict__["k"] = D(6)
a.__dict__.clear()
print("cleared")  # expect: del 6 cleared
a.d = D(7)
a.__dict__ = {}
print("new dict")  # expect: del 7 new dict
a.e = D(8)
a = None
print("instance gone")  # expect: del 8 instance gone
A.c = D(9)
A.c = None
print("class attribute")  # expect: del 9 class attribute
