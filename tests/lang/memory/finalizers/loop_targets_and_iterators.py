class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, end=" ")
for x in [D(1), D(2)]:
    print("body", end=" ")
print("list literal")  # expect: body body del 1 list literal
x = None
print()  # expect: del 2
def f():
    for y in (D(3), D(4)):
        return "returned"
print(f())  # expect: del 4 del 3 returned
def g():
    while True:
        z = D(5)
        break
    print("broke", end=" ")
g()
print("function")  # expect: broke del 5 function
for w in iter([D(6)]): pass
w = None
print("iter")  # expect: del 6 iter
l = [D(7), D(8)]
for v in l: l.pop()
v = None
print("popped")  # expect: del 8 popped
l = None
print("l")  # expect: del 7 l
