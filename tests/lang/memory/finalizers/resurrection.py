keep = []
class R:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n)
        keep.append(self)
R("a")  # expect: del a
print(len(keep), keep[0].n)  # expect: 1 a
keep.clear()
print("second death is silent", len(keep))  # expect: second death is silent 0
