for f in [lambda: "x" * 10**18, lambda: "ab" * (2**62), lambda: "é" * 10**18, lambda: b"x" * 10**18, lambda: "x".center(10**18), lambda: "x".ljust(10**17), lambda: "1".zfill(10**18), lambda: bytes(10**18)]:
    try:
        f()
    except (MemoryError, OverflowError) as e:
        print(type(e).__name__, e)  # expect: MemoryError
        # expect: OverflowError repeated string is too long
        # expect: MemoryError
        # expect: MemoryError
        # expect: MemoryError
        # expect: MemoryError
        # expect: MemoryError
        # expect: MemoryError
