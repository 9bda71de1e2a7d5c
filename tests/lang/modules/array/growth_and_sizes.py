def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

import sys
from array import array

b = array("i")
print(sys.getsizeof(b))
# expect: 80
print([(b.append(i), sys.getsizeof(b))[1] for i in range(30)])
# expect: [96, 96, 96, 96, 112, 112, 112, 112, 144, 144, 144, 144, 144, 144, 144, 144, 180, 180, 180, 180, 180, 180, 180, 180, 180, 216, 216, 216, 216, 216]
a = array("b", range(100))
print(sys.getsizeof(a))
# expect: 182
del a[50:]
print(sys.getsizeof(a))
# expect: 140
a.clear()
print(sys.getsizeof(a))
# expect: 80
a.extend(b"abc")
print(sys.getsizeof(a), array("b", b"abc").__sizeof__(), array("b", (1, 2)).__sizeof__())
# expect: 84 70 66
print(array("w", "abc").__sizeof__(), array("b", iter([1, 2])).__sizeof__(), (array("b", b"abc") * 5).__sizeof__())
# expect: 76 68 79
