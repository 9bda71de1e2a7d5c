class A:
    def __init__(self, v): self.v = v
    def get(self): return self.v
    def __del__(self): print("del", self.v)
m = A(1).get
print(m())  # expect: 1
del m  # expect: del 1
print(A(2).get())  # expect: del 2
# expect: 2
