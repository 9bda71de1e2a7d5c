l = [3, 1, 2]
l.sort()
print(l)  # expect: [1, 2, 3]
l.sort(reverse=True)
print(l)  # expect: [3, 2, 1]
w = ["bb", "a", "ccc", "dd"]
w.sort(key=len)
print(w)  # expect: ['a', 'bb', 'dd', 'ccc']
w.sort(key=len, reverse=True)
print(w)  # expect: ['ccc', 'bb', 'dd', 'a']
print(sorted([(1, "b"), (0, "z"), (1, "a")]), sorted({3: 0, 1: 0}), sorted("cab"), sorted([True, False, 0]), sorted([1.5, 1, 2]), sorted([[2], [1, 5], [1]]))  # expect: [(0, 'z'), (1, 'a'), (1, 'b')] [1, 3] ['a', 'b', 'c'] [False, 0, True] [1, 1.5, 2] [[1], [1, 5], [2]]
try:
    [1, "a"].sort()
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'str' and 'int'
try:
    [].sort(lambda: 0)
except TypeError as e:
    print(e)  # expect: sort() takes no positional arguments
