# Types that CPython's C modules make on import are heap types; those of its core are not.
import collections, functools, itertools, types, weakref, _bisect, bisect

HEAP = 1 << 9
for cls in (collections.deque, functools.partial, itertools.chain, type("C", (), {})):
    assert cls.__flags__ & HEAP, cls
for cls in (int, type, collections.OrderedDict, types.SimpleNamespace, weakref.ref):
    assert not cls.__flags__ & HEAP, cls
print(_bisect.bisect_left is bisect.bisect_left, bisect.bisect is _bisect.bisect_right)  # expect: True True
print(bisect.insort.__text_signature__)  # expect: ($module, /, a, x, lo=0, hi=None, *, key=None)
