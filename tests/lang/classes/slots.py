class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x = x; self.y = y
p = P(1, 2)
print(p.x, p.y, hasattr(p, "__dict__"), P.__slots__)  # expect: 1 2 False ('x', 'y')
del p.x
try:
    p.x
except AttributeError as e:
    print(e)  # expect: 'P' object has no attribute 'x'
print(type(P.x).__name__, P.y.__get__(p))  # expect: member_descriptor 2
class Q(P): pass
q = Q(1, 2)
q.z = 3
print(q.__dict__)  # expect: {'z': 3}
