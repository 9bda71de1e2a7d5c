class A:
    def __setattr__(self, name, value):
        print("set", name, value)
a = A()
a.x, (a.y, a.z) = 1, (2, 3)  # expect: set x 1
# expect: set y 2
# expect: set z 3
a.p = a.q = 7  # expect: set p 7
# expect: set q 7
i = 0
l = [0, 0]
i, l[i] = 1, 5
print(i, l)  # expect: 1 [0, 5]
