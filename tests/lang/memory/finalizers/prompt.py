class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
x = D("name")
del x  # expect: del name
x = D("rebound")
x = None  # expect: del rebound
D("temporary")  # expect: del temporary
l = [D("in list")]
l[0] = 0  # expect: del in list
def f():
    d = D("local")
    print("in f")
f()  # expect: in f
# expect: del local
print("after f")  # expect: after f
d = {"k": D("dict value")}
del d["k"]  # expect: del dict value
D("chained").n  # expect: del chained
[D("elem") for _ in range(1)] and print("list alive")  # expect: del elem
# expect: list alive
print("end")  # expect: end
