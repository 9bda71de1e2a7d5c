class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o):
        if clear: s.clear()
        return self.n == o.n
clear = False
s = {K(i) for i in range(5)}
clear = True
print(K(4) in s, len(s))  # expect: False 0
clear = False
s = {K(i) for i in range(5)}
clear = True
s.add(K(9))
clear = False
print(len(s))  # expect: 1
s = {K(i) for i in range(5)}
clear = True
s.discard(K(2))
print(len(s) <= 5)  # expect: True
clear = False
s = {K(i) for i in range(5)}
t = {K(i) for i in range(5)}
clear = True
print((s | t) is not None, len(s))  # expect: True 0
