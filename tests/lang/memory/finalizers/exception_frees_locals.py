class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    d = D("local of f")
    raise ValueError
try:
    f()
except ValueError as e:
    print("handling")  # expect: handling
    # expect: del local of f
print("handled")  # expect: handled
try:
    f()
except ValueError:
    print("no name")  # expect: no name
    # expect: del local of f
print("end")  # expect: end
