class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o):
        if clear: d.clear()
        return self.n == o.n
clear = False
d = {K(i): i for i in range(5)}
clear = True
print(d.get(K(4), "gone"), len(d))  # expect: gone 0
clear = False
d = {K(i): i for i in range(5)}
clear = True
d[K(9)] = "x"
clear = False
print(len(d), list(d.values()))  # expect: 1 ['x']
d = {K(i): i for i in range(5)}
clear = True
print(d.pop(K(3), "nothing"), len(d))  # expect: nothing 0
clear = False
d = {K(i): i for i in range(5)}
clear = True
print(K(2) in d, len(d))  # expect: False 0
