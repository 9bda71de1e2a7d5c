import weakref
class A:
    def __init__(self, n): self.n = n
s = weakref.WeakSet()
a, b = A(1), A(2)
s.add(a); s.add(b); s.add(a)
print(len(s), a in s, sorted(x.n for x in s))  # expect: 2 True [1, 2]
del a
print(len(s), [x.n for x in s])  # expect: 1 [2]
s.discard(b)
print(len(s))  # expect: 0
try:
    s.remove(b)
except KeyError:
    print("KeyError")  # expect: KeyError
c = A(3)
t = weakref.WeakSet([b, c])
print(len(t | s), len(t & weakref.WeakSet([c])), len(t - weakref.WeakSet([c])), weakref.WeakSet([c]) <= t, t == weakref.WeakSet([c, b]))  # expect: 2 1 1 True True
print(5 in t, t.pop() is not None, len(t))  # expect: False True 1
t.clear()
print(len(t), bool(t))  # expect: 0 False
t.update([b, c])
print(len(t), t.isdisjoint(weakref.WeakSet()))  # expect: 2 True
try:
    s.add(5)
except TypeError as e:
    print(e)  # expect: cannot create weak reference to 'int' object
