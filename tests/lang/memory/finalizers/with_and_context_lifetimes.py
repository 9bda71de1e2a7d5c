class M:
    def __init__(self, n): self.n = n
    def __enter__(self): return self
    def __exit__(self, *a): print("exit", self.n, end=" ")
    def __del__(self): print("del", self.n, end=" ")
with M(1): print("body", end=" ")
print("after")  # expect: body exit 1 del 1 after
with M(2) as m: pass
print("m held")  # expect: exit 2 m held
m = None
print()  # expect: del 2
with M(3) as a, M(4) as b: pass
a = b = None
print("two")  # expect: exit 4 exit 3 del 3 del 4 two
def f():
    with M(5): return "r"
print(f())  # expect: exit 5 del 5 r
try:
    with M(6): raise ValueError
except ValueError:
    print("caught", end=" ")
print("end")  # expect: exit 6 del 6 caught end
