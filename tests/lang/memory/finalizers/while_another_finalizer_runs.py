class D:
    def __init__(self, n, *parts): self.n, self.parts = n, parts
    def __del__(self):
        print("begin", self.n)
        self.parts = ()
        print("end", self.n)
D(1, D(2, D(3)), D(4))  # expect: begin 1
# expect: begin 4
# expect: end 4
# expect: begin 2
# expect: begin 3
# expect: end 3
# expect: end 2
# expect: end 1
print("--")  # expect: --
class E(D):
    def __del__(self):
        super().__del__()
        x = D("local of finalizer")
E("e", D("part"))  # expect: begin e
# expect: begin part
# expect: end part
# expect: end e
# expect: begin local of finalizer
# expect: end local of finalizer
