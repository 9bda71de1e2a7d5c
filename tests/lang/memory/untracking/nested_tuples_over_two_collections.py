# collector: off, auto
import gc
gc.disable()
T = gc.is_tracked
gc.collect()
x = 10
inner = (x, x)
outer = (inner, x)
outermost = (outer, inner)
print(T(inner), T(outer), T(outermost))  # expect: True True True
gc.collect(0)
print(T(inner), T(outer), T(outermost))  # expect: False False False
b = (x, (x, (x, (x, []))))
gc.collect()
print(T(b), T(b[1]), T(b[1][1][1]))  # expect: True True True
b[1][1][1][1].append(1)
c = ([],)
c2 = (c,)
gc.collect(); gc.collect()
print(T(c), T(c2))  # expect: True True
made_first = (x, (lambda: (x, x))())
gc.collect(0)
print(T(made_first))  # expect: True
l = [(x, i) for i in range(3)]
gc.collect(0)
print([T(t) for t in l], T(l))  # expect: [False, False, False] True
d = {"k": (x, x)}
print(T(d))  # expect: True
gc.collect(0)
print(T(d), T(d["k"]))  # expect: True False
gc.collect()
print(T(d))  # expect: False
