s = set(range(5))
try:
    for x in s: s.clear()
except RuntimeError as e:
    print(e)  # expect: Set changed size during iteration
s = {1, 2, 3}
try:
    for x in s: s.add(x + 100)
except RuntimeError as e:
    print(e)  # expect: Set changed size during iteration
s = {1, 2, 3}
class R:
    def __repr__(self): s.clear(); return "R"
    def __hash__(self): return 1
s = {R(), 50}
print(len(repr(s)) > 2, len(s))  # expect: True 0
try:
    s = {1, 2}
    s.update(s.add(x) or x for x in s)
    print(s)  # expect: {1, 2}
except RuntimeError as e:
    print(e)
