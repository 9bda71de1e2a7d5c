l = [1]
it = iter(l)
print(list(it), l.append(2), list(it))  # expect: [1] None []
d = iter({1: 2}.items())
print(list(d), list(d))  # expect: [(1, 2)] []
m = map(lambda x: x, [1])
print(list(m), list(m))  # expect: [1] []
s = iter("a")
print(next(s), next(s, None), next(s, None))  # expect: a None None
class I:
    n = 0
    def __iter__(self): return self
    def __next__(self):
        I.n += 1
        if I.n == 2: raise StopIteration
        return I.n
i = I()
print(list(i), next(i))  # expect: [1] 3
