l = [1, 2, 1, 3]
print(l.index(1, 1), l.index(3, -1), l.count(1), l.index(1.0))  # expect: 2 3 2 0
for f in [lambda: l.index(2, 2), lambda: l.remove(9), lambda: [].pop(), lambda: l.pop(10), lambda: l.insert("a", 1), lambda: l.index(), lambda: l.pop("a")]:
    try:
        f()
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, e)  # expect: ValueError 2 is not in list
        # expect: ValueError list.remove(x): x not in list
        # expect: IndexError pop from empty list
        # expect: IndexError pop index out of range
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: TypeError index expected at least 1 argument, got 0
        # expect: TypeError 'str' object cannot be interpreted as an integer
class E:
    def __eq__(self, o): return True
print(l.index(E()), [E()].count(5), 7 in [E()])  # expect: 0 1 True
