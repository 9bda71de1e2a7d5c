s = {3, 1, 2, 3}
s.add(4); s.discard(9); s.remove(1); s.update([5, 6], (7,))
print(sorted(s), len(s), 3 in s, set("aab") == {"a", "b"}, set(), {*()}, {1} == {1.0}, {1} != {2})  # expect: [2, 3, 4, 5, 6, 7] 6 True True set() set() True True
a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a <= b, {2} < a, a >= {1}, a.isdisjoint({9}), a.union([9], [8]), a.intersection([1, 2], {2}), a.difference([1]), a.symmetric_difference([1, 9]))  # expect: {1, 2, 3, 4} {2, 3} {1} {1, 4} False True True True {1, 2, 3, 8, 9} {2} {2, 3} {2, 3, 9}
a |= {10}; a &= {1, 10, 2}; a -= {1}; a ^= {2, 5}
print(a, a.copy() == a, a.pop() in (5, 10))  # expect: {5} True True
for f in [lambda: set().pop(), lambda: {1}.remove(5), lambda: {[]}, lambda: {1} | [2], lambda: {1} < 5, lambda: set(5), lambda: hash(set()), lambda: {1}.add([]), lambda: {1} + {2}]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)  # expect: KeyError 'pop from an empty set'
        # expect: KeyError 5
        # expect: TypeError unhashable type: 'list'
        # expect: TypeError unsupported operand type(s) for |: 'set' and 'list'
        # expect: TypeError '<' not supported between instances of 'set' and 'int'
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError unhashable type: 'set'
        # expect: TypeError unhashable type: 'list'
        # expect: TypeError unsupported operand type(s) for +: 'set' and 'set'
