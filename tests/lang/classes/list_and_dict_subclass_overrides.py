class L(list):
    def __getitem__(self, i): return ("item", super().__getitem__(i))
    def append(self, x): super().append(x * 2)
    def __len__(self): return 99
    def __iter__(self): return iter(["iter"])
    def __contains__(self, x): return x == "magic"
l = L([1, 2])
l.append(3)
print(l[0], len(l), list(l), "magic" in l, 1 in l, repr(l), l[0:2], list.__len__(l), [*l], sorted(l), l + [9], bool(l))  # expect: ('item', 1) 99 ['iter'] True False [1, 2, 6] ('item', [1, 2]) 3 ['iter'] ['iter'] [1, 2, 6, 9] True
class D(dict):
    def __iter__(self): return iter("xy")
    def keys(self): return ["kk"]
    def __len__(self): return 0
d = D(a=1)
print(list(d), d.items(), dict(d) if 0 else d.get("a"), bool(d), "a" in d)  # expect: ['x', 'y'] dict_items([('a', 1)]) 1 False True
