def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

from array import array

class Clears:
    def __index__(self):
        a.clear()
        return 1

class Equals:
    def __eq__(self, other):
        a.clear()
        return False

a = array("i", [1, 2, 3])
show(a.__getitem__, Clears())
# expect: IndexError array index out of range
a = array("i", [1, 2, 3])
show(a.index, Equals())
# expect: ValueError array.index(x): x not in array
a = array("i", [1, 2, 3])
print(a.count(Equals()), Equals() in a)
# expect: 0 False
a = array("i", [1, 2, 3])
it = iter(a)
next(it)
a.clear()
print(list(it))
# expect: []
a = array("i", [1, 2])
class Grows(list):
    def __iter__(self):
        a.append(5)
        return iter([1])
a.extend(Grows())
print(a)
# expect: array('i', [1, 2, 5, 1])
