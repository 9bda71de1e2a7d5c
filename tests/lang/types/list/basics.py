l = [3, 1, 2]
l.append(5); l.extend((7, 8)); l.insert(1, 9); l.insert(-1, 6); l.insert(100, 4)
print(l, len(l), l[0], l[-1], l[2:4], l.index(9), l.count(1), 9 in l)  # expect: [3, 9, 1, 2, 5, 7, 6, 8, 4] 9 3 4 [1, 2] 1 1 True
print(l.pop(), l.pop(0), l.pop(-2), l)  # expect: 4 3 6 [9, 1, 2, 5, 7, 8]
l.remove(2); l.reverse()
print(l, l.copy() == l, l.copy() is l)  # expect: [8, 7, 5, 1, 9] True False
l.clear()
print(l, list("ab"), list(), [1] + [2], [1, 2] * 2, [0] * 0, 2 * ["a"])  # expect: [] ['a', 'b'] [] [1, 2] [1, 2, 1, 2] [] ['a', 'a']
