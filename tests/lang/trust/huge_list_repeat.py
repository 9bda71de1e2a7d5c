for f in [lambda: [0] * 10**18, lambda: [0] * 10**17, lambda: [1, 2] * (2**62), lambda: (0,) * 10**18, lambda: [None] * (2**63 - 1)]:
    try:
        f()
    except MemoryError as e:
        print("MemoryError", e)  # expect: MemoryError
        # expect: MemoryError
        # expect: MemoryError
        # expect: MemoryError
        # expect: MemoryError
l = [0]
try:
    l *= 10**18
except MemoryError:
    print("in place", l)  # expect: in place [0]
