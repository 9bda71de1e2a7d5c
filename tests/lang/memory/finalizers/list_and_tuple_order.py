class D:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
l = [D(i) for i in range(5)]
del l
print("list")  # expect: 4 3 2 1 0 list
t = tuple([D(i) for i in range(5)])
del t
print("tuple")  # expect: 4 3 2 1 0 tuple
l = [D(i) for i in range(5)]
l.clear()
print("clear")  # expect: 4 3 2 1 0 clear
l = [D(i) for i in range(5)]
l[:] = []
print("slice")  # expect: 4 3 2 1 0 slice
l = [D(i) for i in range(6)]
del l[::2]
print("del step 2")  # expect: 0 2 4 del step 2
del l
print("rest")  # expect: 5 3 1 rest
l = [D(i) for i in range(6)]
del l[1:4]
print("del slice")  # expect: 3 2 1 del slice
l[:] = [D(9)]
print("assign slice")  # expect: 5 4 0 assign slice
del l
print("nine")  # expect: 9 nine
l = [D(i) for i in range(4)]
l *= 0
print("times zero")  # expect: 3 2 1 0 times zero
