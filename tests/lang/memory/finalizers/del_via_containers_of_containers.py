class D:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
x = {"a": [D(1), (D(2), {D(3): D(4)})], "b": {"c": D(5)}}
del x
print()  # expect: 3 4 2 1 5
x = [[D(i) for i in range(3)], (D(3), D(4)), {5: D(5)}, D(6)]
x.pop()
print("pop")  # expect: 6 pop
x[0] = x[1] = None
print("set")  # expect: 2 1 0 4 3 set
del x
print("del")  # expect: 5 del
x = ([D(1)], [D(2)])
y = x[0]
del x
print("y holds")  # expect: 2 y holds
del y
print()  # expect: 1
s = frozenset([D(1)])
t = {s: [D(2)]}
del s
print("held")  # expect: held
del t
print()  # expect: 1 2
