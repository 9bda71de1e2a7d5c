print(__debug__, __name__, Ellipsis, NotImplemented)  # expect: True __main__ Ellipsis NotImplemented
_missing = object()
def f(x=_missing): return x is _missing
print(f(), f(None), f(_missing))  # expect: True False True
