calls = []
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        calls.append((self.v, o.v))
        return self.v < o.v
l = [K(v) for v in [3, 1, 2, 5, 4]]
l.sort()
print([k.v for k in l], calls)  # expect: [1, 2, 3, 4, 5] [(1, 3), (2, 1), (1, 2), (2, 3), (2, 3), (2, 1), (5, 2), (5, 3), (4, 3), (4, 5)]
calls.clear()
l = [K(v) for v in [1, 2, 3, 4]]
l.sort(reverse=True)
print([k.v for k in l], calls)  # expect: [4, 3, 2, 1] [(3, 4), (2, 3), (1, 2)]
calls.clear()
print(max([K(1), K(3), K(2)], key=lambda k: k.v).v, calls)  # expect: 3 []
