import math
class Vec:
    __slots__ = ("x", "y")
    def __init__(self, x=0.0, y=0.0): self.x, self.y = x, y
    def __repr__(self): return f"{type(self).__name__}({self.x!r}, {self.y!r})"
    def __iter__(self): return (i for i in (self.x, self.y))
    def __eq__(self, o): return isinstance(o, Vec) and tuple(self) == tuple(o)
    def __hash__(self): return hash(self.x) ^ hash(self.y)
    def __abs__(self): return math.hypot(self.x, self.y)
    def __bool__(self): return bool(abs(self))
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
    def __mul__(self, k): return Vec(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __format__(self, spec=""):
        if spec.endswith("p"): return "<{}, {}>".format(*(format(c, spec[:-1]) for c in (abs(self), math.atan2(self.y, self.x))))
        return "({}, {})".format(*(format(c, spec) for c in self))
v = Vec(3, 4)
x, y = v
print(v, x, y, abs(v), bool(Vec()), v + Vec(1), 2 * v, v * 0.5, v == Vec(3, 4), len({v, Vec(3, 4)}), f"{v:.2f}", f"{v:.3fp}", max([Vec(1), v], key=abs))  # expect: Vec(3, 4) 3 4 5.0 False Vec(4, 4.0) Vec(6, 8) Vec(1.5, 2.0) True 1 (3.00, 4.00) <5.000, 0.927> Vec(3, 4)
