import sys
G = sys.getrefcount
IMM = 4294967295
for v in [None, True, False, ..., NotImplemented, 0, -5, 256, 1, "", b"", (), b"a", "abc", "a_1", int, str, list, dict, type, object, ValueError, len.__class__]:
    print(G(v) == IMM)  # expect: True
    # expect: True
    # expect: True
    # expect: True
    # expect: True
    # expect: True
    # expect: True
    # expect: True
    # expect: True
    # expect: True
    # expect: True
    # expect: True
    # expect: True
    # expect: True
    # expect: False
    # expect: True
    # expect: True
    # expect: True
    # expect: True
    # expect: True
    # expect: True
    # expect: True
    # expect: True
