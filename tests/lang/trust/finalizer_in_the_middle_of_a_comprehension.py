class D:
    def __del__(self): l.clear()
l = [1, 2, 3, 4]
print([(D(), x)[1] for x in l])  # expect: [1]
l = [1, 2, 3]
it = iter(l)
next(it)
D()
print(next(it, "ended"))  # expect: ended
