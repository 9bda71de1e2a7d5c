def said(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
print(hash(slice(1, 2, 3)), hash(slice(None)), said(lambda: hash(slice([]))))  # expect: -2340833382717974474 4032618106351268893 TypeError: unhashable type: 'list'
print(slice(1, 2) == slice(1, 2), slice(1, 2) < slice(1, 3), slice(1) <= slice(1), slice(2) > slice(1), slice(1) == (None, 1, None))  # expect: True True True True False
s = slice(float("nan"))
print(s == s, s != s, s <= s, s < s, slice(s.stop) == s)  # expect: True False True False True
print(said(lambda: slice(1) < 3), said(lambda: slice(1) < slice("a")))  # expect: TypeError: '<' not supported between instances of 'slice' and 'int' TypeError: '<' not supported between instances of 'int' and 'str'
print(slice(None, None, -1).indices(5), slice(10**30).indices(10**20), slice(-10**30, None, 10**25).indices(10**27), slice(-3, -10, -2).indices(7))  # expect: (4, -1, -1) (0, 100000000000000000000, 1) (0, 1000000000000000000000000000, 10000000000000000000000000) (4, -1, -2)
print(slice(1, 2, 3).__reduce__(), said(lambda: slice(x=1)), said(lambda: slice(1, 2, 3, 4)))  # expect: (<class 'slice'>, (1, 2, 3)) TypeError: slice() takes no keyword arguments TypeError: slice expected at most 3 arguments, got 4
print(said(lambda: setattr(slice(1), "start", 2)), said(lambda: type("S", (slice,), {})))  # expect: AttributeError: readonly attribute TypeError: type 'slice' is not an acceptable base type
class I:
    def __init__(self, name): self.name = name
    def __index__(self):
        order.append(self.name)
        return 1
order = []
[1, 2, 3][I("start"):I("stop"):I("step")]
print(order)  # expect: ['step', 'start', 'stop']
order.clear()
slice(I("start"), I("stop"), I("step")).indices(I("len"))
print(order)  # expect: ['len', 'step', 'start', 'stop']
r = range(10)[I("start"):I("stop"):I("step")]
print(r, order)  # expect: range(1, 1) ['len', 'step', 'start', 'stop', 'step', 'start', 'stop']
