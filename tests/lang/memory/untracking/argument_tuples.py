# collector: off, auto
import gc
gc.disable()
def f(*a, **k): return gc.is_tracked(a), gc.is_tracked(k)
print(f(1, 2, x=1), f([], x=[]), f())  # expect: (True, False) (True, True) (False, False)
def d(a=(1, 2), b=[]): pass
print(gc.is_tracked(d.__defaults__))  # expect: True
gc.collect()
print(gc.is_tracked(d.__defaults__), gc.is_tracked(f.__code__.co_consts), gc.is_tracked(f.__code__.co_varnames))  # expect: True False True
t = tuple(i for i in range(3))
print(gc.is_tracked(t), gc.is_tracked((1, 2, 3)[:2]), gc.is_tracked(t + t), gc.is_tracked(t * 2))  # expect: True True True True
print(gc.is_tracked(divmod(5, 3)), gc.is_tracked("a.b".partition(".")), [gc.is_tracked(p) for p in zip([1], [2])], [gc.is_tracked(p) for p in enumerate("a")], [gc.is_tracked(p) for p in {1: 2}.items()])  # expect: True True [True] [True] [True]
