for f in [lambda: 1 << 10**18, lambda: 1 << (2**63 - 1), lambda: 5 << 10**17]:
    try:
        f()
    except (MemoryError, OverflowError) as e:
        print(type(e).__name__, e)  # expect: MemoryError
        # expect: MemoryError
        # expect: MemoryError
print(0 << 10**18)  # expect: 0
