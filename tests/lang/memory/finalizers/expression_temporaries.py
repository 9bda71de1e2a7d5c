class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, end=" ")
    def get(self): return self.n
    def __add__(self, o): print("+", end=" "); return D(self.n + o.n)
    def __bool__(self): print("bool", end=" "); return True
print((D(1) + D(2)).get())  # expect: + del 1 del 2 del 3 3
print(D(1).get() + D(2).get())  # expect: del 1 del 2 3
if D(5): print("in if")  # expect: bool del 5 in if
print([D(1).n, D(2).n])  # expect: del 1 del 2 [1, 2]
print((D(1), D(2))[0].n)  # expect: del 2 del 1 1
x = D(8) or D(9)
print("or")  # expect: bool or
D(1) and D(2)
print("and")  # expect: bool del 1 del 2 and
not D(3)
print("not")  # expect: bool del 3 not
f"{D(4).n}"
print("fstring")  # expect: del 4 fstring
# expect: del 8
