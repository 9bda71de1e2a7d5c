class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return V(self.x + (o.x if isinstance(o, V) else o))
    def __radd__(self, o): return V(o + self.x)
    def __iadd__(self, o): self.x += 100; return self
    def __mul__(self, o): return "mul"
    def __matmul__(self, o): return "matmul"
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __pow__(self, o, m=None): return ("pow", m)
    def __rpow__(self, o): return "rpow"
    def __divmod__(self, o): return "divmod"
    def __truediv__(self, o): return "truediv"
    def __floordiv__(self, o): return "floordiv"
    def __mod__(self, o): return "mod"
    def __lshift__(self, o): return "lshift"
    def __rrshift__(self, o): return "rrshift"
    def __and__(self, o): return "and"
    def __xor__(self, o): return "xor"
    def __or__(self, o): return "or"
    def __abs__(self): return "abs"
v = V(1)
print((v + 2).x, (2 + v).x, (v + v).x)  # expect: 3 3 2
w = v
w += 1
print(v.x, w is v)  # expect: 101 True
print(v * 1, v @ 1, -v, +v, ~v, v ** 2, pow(v, 2, 3), 2 ** v, divmod(v, 1), v / 1, v // 1, v % 1, v << 1, 1 >> v, v & 1, v ^ 1, v | 1, abs(v))  # expect: mul matmul neg pos inv ('pow', None) ('pow', 3) rpow divmod truediv floordiv mod lshift rrshift and xor or abs
