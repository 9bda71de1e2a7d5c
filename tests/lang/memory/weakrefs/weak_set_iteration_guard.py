import weakref
class A: pass
xs = [A() for _ in range(4)]
s = weakref.WeakSet(xs)
n = 0
for x in s:
    n += 1
    del x
    xs.clear()
print(n <= 4, len(s))  # expect: True 0
