d = {i: i for i in range(10)}
try:
    for k in d: d.clear()
except RuntimeError as e:
    print(e)  # expect: dictionary changed size during iteration
d = {i: i for i in range(10)}
try:
    for k, v in d.items(): d[k] = v; d[-k - 1] = 0
except RuntimeError as e:
    print(e)  # expect: dictionary changed size during iteration
d = {i: i for i in range(3)}
try:
    [d.pop(k) for k in d]
except RuntimeError as e:
    print(e)  # expect: dictionary changed size during iteration
d = {i: i for i in range(3)}
try:
    {k: d.__setitem__(k + 10, 1) for k in d.keys()}
except RuntimeError as e:
    print(e)  # expect: dictionary changed size during iteration
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 7
    def __eq__(self, o): src.clear(); return False
src = {}
src.update({1: 2})
t = {K(1): 1}
src = {K(2): 2}
t.update(src)  # raises: RuntimeError: dict mutated during update
print(len(t))
