class A:
    def __len__(self): return len(self)
    def __bool__(self): return bool(self)
    def __iter__(self): return iter(self)
    def __call__(self): return self()
    def __getitem__(self, k): return self[k]
    def __contains__(self, k): return k in self
    def __add__(self, o): return self + o
    def __lt__(self, o): return self < o
    def __index__(self): return range(self)
    def __format__(self, s): return format(self, s)
    def __neg__(self): return -self
    def __int__(self): return int(self)
a = A()
for f in [lambda: len(a), lambda: bool(a), lambda: iter(a), lambda: a(), lambda: a[0], lambda: 1 in a, lambda: a + 1, lambda: a < 1, lambda: range(a), lambda: f"{a}", lambda: -a, lambda: int(a), lambda: max(a, a), lambda: sorted([a, a])]:
    try:
        f()
    except RecursionError as e:
        print(type(e).__name__, end=" ")
print()  # expect: RecursionError RecursionError RecursionError RecursionError RecursionError RecursionError RecursionError RecursionError RecursionError RecursionError RecursionError RecursionError RecursionError RecursionError
