# collector: off, auto
import gc
gc.disable()
gc.collect()
def f():
    def fact(n): return 1 if n < 2 else n * fact(n - 1)
    return fact(3)
f()
print(gc.collect())  # expect: 3
def g():
    def a(): return b
    def b(): return a
    return 0
g()
print(gc.collect())  # expect: 6
def h():
    x = []
    def k(): return x
    x.append(k)
h()
print(gc.collect())  # expect: 4
def m(): pass
m.me = m
del m
print(gc.collect())  # expect: 2
def n(a=[]): pass
n.__defaults__[0].append(n)
del n
print(gc.collect())  # expect: 3
f2 = lambda: f2
del f2
print(gc.collect())  # expect: 0
