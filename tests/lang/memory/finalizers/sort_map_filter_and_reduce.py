class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, end=" ")
    def __lt__(self, o): return self.n < o.n
l = [D(3), D(1), D(2)]
l.sort()
l.pop(0)
print("smallest popped")  # expect: del 1 smallest popped
m = sorted(l, reverse=True)
l = None
print("sorted copy holds")  # expect: sorted copy holds
m = None
print()  # expect: del 2 del 3
print(max([D(1), D(5), D(3)]).n)  # expect: del 3 del 1 del 5 5
print(min((D(i) for i in (3, 1, 2)), key=lambda d: d.n).n)  # expect: del 3 del 2 del 1 1
print([d.n for d in filter(lambda d: d.n % 2, [D(1), D(2), D(3)])])  # expect: del 2 del 1 del 3 [1, 3]
print(sum(d.n for d in [D(1), D(2)]))  # expect: del 1 del 2 3
print(any(d.n == 2 for d in (D(i) for i in range(5))))  # expect: del 0 del 1 del 2 True
x = list(zip([D(1)], [D(2)]))
x = None
print("zip")  # expect: del 2 del 1 zip
d = dict.fromkeys("ab", D(9))
d.pop("a")
print("one left")  # expect: one left
d = None
print()  # expect: del 9
