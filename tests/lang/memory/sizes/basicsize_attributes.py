for t in (object, int, float, bool, str, bytes, tuple, list, dict, set, frozenset, range, slice, type, property, staticmethod, classmethod, super, type(None), Exception, BaseException):
    print(t.__name__, t.__basicsize__, t.__itemsize__)  # expect: object 16 0
    # expect: int 24 4
    # expect: float 24 0
    # expect: bool 24 4
    # expect: str 64 0
    # expect: bytes 33 1
    # expect: tuple 24 8
    # expect: list 40 0
    # expect: dict 48 0
    # expect: set 200 0
    # expect: frozenset 200 0
    # expect: range 48 0
    # expect: slice 40 0
    # expect: type 928 40
    # expect: property 64 0
    # expect: staticmethod 32 0
    # expect: classmethod 32 0
    # expect: super 40 0
    # expect: NoneType 16 0
    # expect: Exception 72 0
    # expect: BaseException 72 0
