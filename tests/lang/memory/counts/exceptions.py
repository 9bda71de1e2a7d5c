import sys
G = sys.getrefcount
x = []
try:
    raise ValueError(x)
except ValueError as e:
    print(G(e), G(x), G(e.args), G(e.__traceback__))  # expect: 3 3 2 2
    k = e
    print(G(e))  # expect: 4
print(G(k), G(x))  # expect: 2 3
k.__traceback__ = None
print(G(k))  # expect: 2
del k
print(G(x))  # expect: 2
e = ValueError(x)
print(G(e), G(x))  # expect: 2 3
try:
    try: raise e
    except ValueError: raise KeyError
except KeyError as c:
    print(G(e), G(c.__context__))  # expect: 3 3
