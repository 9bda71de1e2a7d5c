# collector: off, auto
import gc
gc.disable()
gc.collect()
def f():
    try: raise ValueError
    except ValueError as e: err = e
f()
print(gc.collect())  # expect: 3
def g():
    try: raise ValueError
    except ValueError as e: pass
g()
print(gc.collect())  # expect: 0
def h():
    e = ValueError()
    e.me = e
h()
print(gc.collect())  # expect: 2
def k():
    try:
        try: 1 / 0
        except ZeroDivisionError as e: raise KeyError from e
    except KeyError as e2: keep = e2
k()
print(gc.collect())  # expect: 6
def m():
    e = ValueError()
    e.__context__ = KeyError()
    e.__context__.args = (e,)
m()
print(gc.collect())  # expect: 3
