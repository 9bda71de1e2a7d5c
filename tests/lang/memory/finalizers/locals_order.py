class D:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
def f():
    b = D("b"); a = D("a"); c = D("c")
f()
print("first mention")  # expect: b a c first mention
def g(p, q):
    z = D("z"); y = D("y")
g(D("p"), D("q"))
print("parameters first")  # expect: p q z y parameters first
def h(*args, **kw): pass
h(D("arg0"), D("arg1"), k=D("kw"))
print("args then kw")  # expect: arg1 arg0 kw args then kw
def k():
    x = D("x")
    def inner(): return x
    y = D("y")
k()
print("cells")  # expect: y x cells
def m():
    if False: late = 1
    first = D("first")
    late = D("late")
m()
print("late is mentioned first")  # expect: late first late is mentioned first
