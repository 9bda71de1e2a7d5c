def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

from array import array

a = array("i", range(10))
print(a[2:5], a[::-3], a[5:2])
# expect: array('i', [2, 3, 4]) array('i', [9, 6, 3, 0]) array('i')
a[1:3] = array("i", [100])
print(a)
# expect: array('i', [0, 100, 3, 4, 5, 6, 7, 8, 9])
a[::3] = array("i", [7, 7, 7])
print(a)
# expect: array('i', [7, 100, 3, 7, 5, 6, 7, 8, 9])
del a[::2]
print(a)
# expect: array('i', [100, 7, 6, 8])
a[1:] = a
print(a, a + a[:1], a * 2, array("i", [1]) * -1, 3 in a)
# expect: array('i', [100, 100, 7, 6, 8]) array('i', [100, 100, 7, 6, 8, 100]) array('i', [100, 100, 7, 6, 8, 100, 100, 7, 6, 8]) array('i') False
a += array("i", [5])
a *= 2
print(a)
# expect: array('i', [100, 100, 7, 6, 8, 5, 100, 100, 7, 6, 8, 5])
show(a.__getitem__, "x")
# expect: TypeError array indices must be integers
show(a.__getitem__, 99)
# expect: IndexError array index out of range
show(a.__setitem__, 99, 1)
# expect: IndexError array assignment index out of range
show(a.__setitem__, slice(0, 1), [1])
# expect: TypeError can only assign array (not "list") to array slice
show(a.__setitem__, slice(0, 1), array("b", [1]))
# expect: TypeError bad argument type for built-in operation
show(a.__setitem__, slice(0, 4, 2), array("i", [1]))
# expect: ValueError attempt to assign array of size 1 to extended slice of size 2
show(lambda: a + [1])
# expect: TypeError can only append array (not "list") to array
show(lambda: a + array("b"))
# expect: TypeError bad argument type for built-in operation
show(a.__iadd__, [1])
# expect: TypeError can only extend array with array (not "list")
show(lambda: a * "x")
# expect: TypeError can't multiply sequence by non-int of type 'str'
print(array("i", [1]) < array("i", [2]), array("i", [1]) == array("d", [1]), array("i", [1]) == [1])
# expect: True True False
show(lambda: array("i", [1]) < array("w", "a"))
# expect: TypeError '<' not supported between instances of 'int' and 'str'
show(lambda: array("b", b"a") * 10**18)
# expect: MemoryError 
