# collector: auto
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)  # expect: del local
x = D("global")
def f():
    y = D("local")
    raise ValueError("boom")
f()  # raises: ValueError: boom
# expect: del global
