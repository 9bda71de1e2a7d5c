def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

from array import array

a = array("i", [3, 1, 2])
m = memoryview(a)
print(m.format, m.itemsize, m.tolist())
# expect: i 4 [3, 1, 2]
show(a.append, 1)
# expect: BufferError cannot resize an array that is exporting buffers
show(a.pop)
# expect: BufferError cannot resize an array that is exporting buffers
show(a.clear)
# expect: BufferError cannot resize an array that is exporting buffers
show(a.extend, [1])
# expect: BufferError cannot resize an array that is exporting buffers
show(a.remove, 3)
# expect: BufferError cannot resize an array that is exporting buffers
show(a.__delitem__, 0)
# expect: BufferError cannot resize an array that is exporting buffers
show(a.__setitem__, slice(0, 0), array("i"))
# expect: BufferError cannot resize an array that is exporting buffers
show(a.frombytes, b"")
# expect: None
show(a.__imul__, 2)
# expect: BufferError cannot resize an array that is exporting buffers
show(a.__imul__, 1)
# expect: array('i', [3, 1, 2])
m[0] = 9
a[1] = 8
print(a, m.tolist())
# expect: array('i', [9, 8, 2]) [9, 8, 2]
m.release()
a.append(1)
print(a)
# expect: array('i', [9, 8, 2, 1])
