for f in [lambda: [0] * 2**63, lambda: "a" * 2**63, lambda: (0,) * 10**30, lambda: b"a" * 2**64]:
    try:
        f()
    except OverflowError as e:
        print(e)  # expect: cannot fit 'int' into an index-sized integer
        # expect: cannot fit 'int' into an index-sized integer
        # expect: cannot fit 'int' into an index-sized integer
        # expect: cannot fit 'int' into an index-sized integer
