import sys
errors = []
sys.unraisablehook = lambda u: errors.append(str(u.exc_value))
class D:
    def __init__(self, n): self.n = n
    def __del__(self): raise ValueError(self.n)
l = [D(1), D(2)]
del l
d = {1: D(3)}
d.clear()
x = D(4)
x = None
def f(): y = D(5)
f()
[D(6) for _ in range(2)].clear()
print(errors)  # expect: ['2', '1', '3', '4', '5', '6', '6']
