class D:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
def g(p):
    x = D("x"); y = D("y")
    yield
    z = D("z")
    yield
it = g(D("p"))
next(it)
del it
print("suspended")  # expect: p x y suspended
it = g(D("p"))
list(it)
print("exhausted")  # expect: p x y z exhausted
it = g(D("p"))
del it
print("unstarted")  # expect: p unstarted
