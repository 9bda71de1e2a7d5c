class A:
    def __getattr__(self, n): return self.other
try:
    A().x
except RecursionError as e:
    print(str(e)[:32])  # expect: maximum recursion depth exceeded
class B:
    def __getattribute__(self, n): return self.n
try:
    B().x
except RecursionError as e:
    print(str(e)[:32])  # expect: maximum recursion depth exceeded
class C:
    def __setattr__(self, n, v): self.n = v
try:
    C().x = 1
except RecursionError as e:
    print(str(e)[:32])  # expect: maximum recursion depth exceeded
class P:
    @property
    def p(self): return self.p
try:
    P().p
except RecursionError as e:
    print(str(e)[:32])  # expect: maximum recursion depth exceeded
