class D:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
    def __hash__(self): return self.n
    def __eq__(self, o): return self is o
d = {i: D(i) for i in range(5)}
del d
print("dict values")  # expect: 0 1 2 3 4 dict values
d = {D(1): D(10), D(2): D(20)}
del d
print("keys and values")  # expect: 1 10 2 20 keys and values
d = {D(1): D(10), D(2): D(20)}
d.clear()
print("clear")  # expect: 1 10 2 20 clear
s = {D(3), D(1), D(2)}
del s
print("set in table order")  # expect: 1 2 3 set in table order
d = {1: D(1), 2: D(2)}
d[1] = D(3)
print("replaced")  # expect: 1 replaced
d.pop(1)
print("popped")  # expect: 3 popped
d.popitem()
print("popitem")  # expect: 2 popitem
s = {D(5), D(4)}
s.clear()
print("set clear")  # expect: 4 5 set clear
d = {"a": D(1), "b": D(2)}
d.update(a=D(7))
print("update")  # expect: 1 update
del d
print("rest")  # expect: 7 2 rest
