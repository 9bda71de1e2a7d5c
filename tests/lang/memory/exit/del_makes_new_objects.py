# collector: auto
class D:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n)
        if self.n < 3: D(self.n + 1)
x = D(0)
print("end")  # expect: end
# expect: del 0
# expect: del 1
# expect: del 2
# expect: del 3
