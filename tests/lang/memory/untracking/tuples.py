# collector: off, auto
import gc
gc.disable()
T = gc.is_tracked
print(T(()), T((1, 2)))  # expect: False True
x = 5
t = (x, "a")
print(T(t))  # expect: True
gc.collect(0)
print(T(t))  # expect: False
u = (x, [])
gc.collect()
print(T(u))  # expect: True
v = ((x, 1), (x, 2))
print(T(v), T(v[0]))  # expect: True True
gc.collect(0)
print(T(v), T(v[0]))  # expect: True False
w = (t, (x, (x,)))
gc.collect(0)
print(T(w), T(w[1]), T(w[1][1]))  # expect: True True False
y = tuple([1, 2, 3])
print(T(y))  # expect: True
gc.collect()
print(T(y))  # expect: False
z = (x, {})
gc.collect()
print(T(z), T(z[1]))  # expect: True False
class TT(tuple): pass
s = TT((1, 2))
gc.collect()
print(T(s))  # expect: True
f = (x, frozenset([1]))
gc.collect()
print(T(f))  # expect: True
