class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
x = D(1)
x = D(2)  # expect: del 1
print("x rebound")  # expect: x rebound
x, y = D(3), x
print("unpacked")  # expect: unpacked
x = y = None  # expect: del 3
# expect: del 2
print("both gone")  # expect: both gone
def f(a):
    a = None
    print("parameter rebound")
f(D(4))  # expect: del 4
# expect: parameter rebound
for v in [D(5), D(6)]:
    print("loop", v.n)  # expect: loop 5
    # expect: loop 6
    # expect: del 5
print("after loop")  # expect: after loop
del v  # expect: del 6
print("end")  # expect: end
