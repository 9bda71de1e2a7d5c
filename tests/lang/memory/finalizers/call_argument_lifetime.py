class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, end=" ")
def f(a): print("in f", end=" ")
f(D(1))
print("after")  # expect: in f del 1 after
def g(a):
    del a
    print("in g", end=" ")
g(D(2))
print("after")  # expect: del 2 in g after
print(len([D(3)]))  # expect: del 3 1
print(isinstance(D(4), D))  # expect: del 4 True
(lambda a, b: None)(D(5), D(6))
print("lambda")  # expect: del 5 del 6 lambda
(lambda *a: None)(D(7), D(8))
print("star")  # expect: del 8 del 7 star
f(a=D(9))
print("keyword")  # expect: in f del 9 keyword
f(*[D(10)])
print("unpacked")  # expect: in f del 10 unpacked
f(**{"a": D(11)})
print("mapping")  # expect: in f del 11 mapping
