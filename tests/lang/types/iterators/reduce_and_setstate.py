def used(it):
    for _ in it: pass
    return it
def state(it):
    next(it, None)
    return type(it).__name__, it.__reduce__(), used(it).__reduce__()
print(state(iter([1, 2])))  # expect: ('list_iterator', (<built-in function iter>, ([1, 2],), 1), (<built-in function iter>, ([],)))
print(state(iter((1, 2))))  # expect: ('tuple_iterator', (<built-in function iter>, ((1, 2),), 1), (<built-in function iter>, ((),)))
print(state(iter("ab")))  # expect: ('str_ascii_iterator', (<built-in function iter>, ('ab',), 1), (<built-in function iter>, ('',)))
print(state(iter("aé")))  # expect: ('str_iterator', (<built-in function iter>, ('aé',), 1), (<built-in function iter>, ('',)))
print(state(iter(b"ab")))  # expect: ('bytes_iterator', (<built-in function iter>, (b'ab',), 1), (<built-in function iter>, ((),)))
print(state(iter(range(3))))  # expect: ('range_iterator', (<built-in function iter>, (range(1, 3),), None), (<built-in function iter>, (range(3, 3),), None))
print(state(iter(range(2**70, 2**70 + 2))))  # expect: ('longrange_iterator', (<built-in function iter>, (range(1180591620717411303425, 1180591620717411303426),), None), (<built-in function iter>, (range(1180591620717411303426, 1180591620717411303426),), None))
print(state(reversed([1, 2])))  # expect: ('list_reverseiterator', (<class 'reversed'>, ([1, 2],), 0), (<class 'reversed'>, ([],)))
print(state(reversed("ab")))  # expect: ('reversed', (<class 'reversed'>, ('ab',), 0), (<class 'reversed'>, ((),)))
print(state(reversed(range(4))))  # expect: ('range_iterator', (<built-in function iter>, (range(2, -1, -1),), None), (<built-in function iter>, (range(-1, -1, -1),), None))
print(state(iter({1, 2})))  # expect: ('set_iterator', (<built-in function iter>, ([2],)), (<built-in function iter>, ([],)))
print(enumerate([]).__reduce__()[1][1], enumerate([], 2**70).__reduce__()[1][1], zip().__reduce__(), zip([], strict=True).__reduce__()[2], len(map(str, [], []).__reduce__()[1]), filter(None, []).__reduce__()[1][0])  # expect: 0 1180591620717411303424 (<class 'zip'>, ()) True 3 None
values = [1, 2]
it = iter(lambda: values.pop(), 1)
print(it.__reduce__()[0], it.__reduce__()[1][1], used(it).__reduce__())  # expect: <built-in function iter> 1 (<built-in function iter>, ((),))
def moved(it, to):
    it.__setstate__(to)
    return list(it)
print(moved(iter([1, 2, 3]), 1), moved(iter([1, 2, 3]), -1), moved(iter([1, 2, 3]), 9))  # expect: [2, 3] [] []
print(moved(reversed([1, 2, 3]), 0), moved(reversed([1, 2, 3]), -5), moved(reversed([1, 2, 3]), 50))  # expect: [1] [] [3, 2, 1]
print(moved(reversed("abc"), 1), moved(reversed("abc"), 50), moved(iter("abc"), 2))  # expect: ['b', 'a'] ['c', 'b', 'a'] ['c']
print(moved(iter(range(5)), 3), moved(iter(range(5)), 9), moved(iter(range(2**70, 2**70 + 3)), 2))  # expect: [3, 4] [] [1180591620717411303426]
z = zip([1], [])
z.__setstate__(1)
try:
    list(z)
except ValueError as e:
    print(e)  # expect: zip() argument 2 is shorter than argument 1
it = iter([1, 2])
it.__setstate__(-1)
print(it.__reduce__(), it.__length_hint__(), list(it), it.__setstate__(0), list(it))  # expect: (<built-in function iter>, ([],)) 0 [] None [1, 2]
import sys
l = [1, 2]
it = reversed(l)
print(list(it), sys.getrefcount(l), it.__reduce__())  # expect: [2, 1] 3 (<class 'reversed'>, ([],))
it = iter(l)
print(list(it), sys.getrefcount(l), it.__reduce__())  # expect: [1, 2] 2 (<built-in function iter>, ([],))
