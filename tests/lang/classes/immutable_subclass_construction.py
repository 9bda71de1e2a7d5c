class Celsius(float):
    def __new__(cls, v, unit="C"):
        self = super().__new__(cls, v)
        self.unit = unit
        return self
    def __repr__(self): return f"{float(self)}{self.unit}"
c = Celsius(21.5, unit="K")
print(c, c + 1, type(c + 1).__name__, c.unit, c == 21.5, {c: 1}[21.5], sorted([Celsius(3), Celsius(1)]))  # expect: 21.5K 22.5 float K True 1 [1.0C, 3.0C]
class Path(str):
    def __truediv__(self, o): return Path(self + "/" + o)
print(Path("a") / "b" / "c", type(Path("a") / "b").__name__, Path("x").upper(), type(Path("x").upper()).__name__)  # expect: a/b/c Path X str
class Point(tuple):
    __slots__ = ()
    def __new__(cls, x, y): return tuple.__new__(cls, (x, y))
    x = property(lambda s: s[0])
    y = property(lambda s: s[1])
p = Point(1, 2)
print(p, p.x, p + (3,), p == (1, 2), hash(p) == hash((1, 2)))  # expect: (1, 2) 1 (1, 2, 3) True True
