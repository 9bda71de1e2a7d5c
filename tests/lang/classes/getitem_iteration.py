class A:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
print(list(A()), 20 in A(), 5 in A())  # expect: [0, 10, 20] True False
for x in A(): print(x)  # expect: 0
# expect: 10
# expect: 20
a, b, c = A()
print(a, b, c, list(reversed([1, 2])))  # expect: 0 10 20 [2, 1]
