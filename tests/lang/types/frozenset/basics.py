f = frozenset([3, 1, 2])
print(len(f), 1 in f, f | {9}, f & {1}, f - {1}, f ^ {1}, f.union([5]), f <= {1, 2, 3, 4}, f.isdisjoint([7]))  # expect: 3 True frozenset({1, 2, 3, 9}) frozenset({1}) frozenset({2, 3}) frozenset({2, 3}) frozenset({1, 2, 3, 5}) True True
for m in ["add", "remove", "update", "pop", "clear", "discard"]:
    print(hasattr(f, m), end=" ")
print()  # expect: False False False False False False
print(hash(frozenset()), hash(frozenset([1, 2])), hash(frozenset([1])) == hash(frozenset([1.0])), hash(frozenset("ab")) == hash(frozenset("ba")))  # expect: 133146708735736 -1826646154956904602 True True
g = f
g |= {10}
print(f == {1, 2, 3}, g == {1, 2, 3, 10}, type(g).__name__)  # expect: True True frozenset
try:
    frozenset([[]])
except TypeError as e:
    print(e)  # expect: unhashable type: 'list'
