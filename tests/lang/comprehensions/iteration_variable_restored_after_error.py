def f():
    i = "before"
    try:
        [1 // i for i in (1, 0)]
    except ZeroDivisionError:
        pass
    return i
print(f())  # expect: before
def g():
    try:
        [k.x for k in [1]]
    except AttributeError:
        pass
    try:
        return k
    except NameError as e:
        return type(e).__name__
print(g())  # expect: NameError
i = "module"
try:
    [1 // i for i in (1, 0)]
except ZeroDivisionError:
    pass
print(i)  # expect: module
