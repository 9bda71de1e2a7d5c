class ReprMixin:
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
class EqMixin:
    def __eq__(self, o): return type(self) is type(o) and vars(self) == vars(o)
    def __hash__(self): return hash(tuple(sorted(vars(self).items())))
class CountMixin:
    def __init_subclass__(cls, **k):
        super().__init_subclass__(**k)
        cls.instances = 0
    def __new__(cls, *a, **k):
        cls.instances += 1
        return super().__new__(cls)
class P(ReprMixin, EqMixin, CountMixin):
    def __init__(self, x, y=0): self.x, self.y = x, y
class Q(P): pass
print(P(1), P(1) == P(1), P(1) == Q(1), len({P(1), P(1), P(2)}), P.instances, Q.instances, Q(1, y="z"))  # expect: P(x=1, y=0) True False 2 7 1 Q(x=1, y='z')
