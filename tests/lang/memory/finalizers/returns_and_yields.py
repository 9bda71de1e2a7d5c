class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, end=" ")
def f():
    a = D("a"); b = D("b")
    return a
f()
print("discarded result")  # expect: del b del a discarded result
x = f()
print("kept")  # expect: del b kept
x = None
print("gone")  # expect: del a gone
def g():
    a = D("ga")
    yield a
    a = None
    print("resumed", end=" ")
    yield D("gb")
it = g()
next(it)
print("first")  # expect: first
v = next(it)
print("second")  # expect: del ga resumed second
v = None
print("v")  # expect: del gb v
it = None
print("it")  # expect: it
def h():
    try:
        return D("tried")
    finally:
        print("finally", end=" ")
h()
print("h")  # expect: finally del tried h
