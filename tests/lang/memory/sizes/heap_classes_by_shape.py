import sys
S = sys.getsizeof
class Empty: __slots__ = ()
class Dict: pass
class List(list): __slots__ = ()
class ListD(list): pass
class Int(int): __slots__ = ()
class Tup(tuple): __slots__ = ()
class TupD(tuple): pass
class Str(str): __slots__ = ()
class Fl(float): __slots__ = ()
class By(bytes): pass
class Fs(frozenset): __slots__ = ()
class Di(dict): __slots__ = ()
class Ex(Exception): __slots__ = ()
class W: __slots__ = ("__weakref__",)
class Both: __slots__ = ("__dict__", "__weakref__", "x")
for c in (Empty, Dict, List, ListD, Int, Tup, TupD, Str, Fl, By, Fs, Di, Ex, W, Both):
    print(c.__name__, S(c()), c.__basicsize__, c.__itemsize__, c.__dictoffset__, c.__weakrefoffset__)  # expect: Empty 32 16 0 0 0
    # expect: Dict 48 16 0 -1 -32
    # expect: List 56 40 0 0 0
    # expect: ListD 72 40 0 -1 -32
    # expect: Int 44 24 4 0 0
    # expect: Tup 40 24 8 0 0
    # expect: TupD 56 24 8 -1 0
    # expect: Str 81 64 0 0 0
    # expect: Fl 40 24 0 0 0
    # expect: By 65 33 1 -1 0
    # expect: Fs 216 200 0 0 192
    # expect: Di 64 48 0 0 0
    # expect: Ex 88 72 0 16 0
    # expect: W 48 16 0 0 -32
    # expect: Both 56 24 0 -1 -32
