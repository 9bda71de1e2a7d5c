for f in [lambda: list(range(10**15)), lambda: tuple(range(10**18)), lambda: [*range(10**16)], lambda: sorted(range(10**17))]:
    try:
        f()
    except MemoryError as e:
        print("MemoryError", e)  # expect: MemoryError
        # expect: MemoryError
        # expect: MemoryError
        # expect: MemoryError
