it = iter([1, 2, 3])
print(list(it))  # expect: [1, 2, 3]
def f(): return iter({1: 2}.items())
print(list(f()))  # expect: [(1, 2)]
k = {1: 2}.keys()
print(list(k))  # expect: [1]
g = (x for x in [1, 2])
print(next(g))  # expect: 1
e = enumerate([10, 20])
next(e)
print(next(e))  # expect: (1, 20)
m = {"a": 1}.items().__iter__()
print(next(m))  # expect: ('a', 1)
s = iter({1})
print(next(s))  # expect: 1
b = [].append
b(1)
print(b.__self__)  # expect: [1]
