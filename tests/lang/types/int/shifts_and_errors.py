for f in [lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 1.0, lambda: 0 << 10**20, lambda: 5 >> 10**20, lambda: -5 >> 10**20]:
    try:
        print(f())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)  # expect: ValueError negative shift count
        # expect: ValueError negative shift count
        # expect: TypeError unsupported operand type(s) for <<: 'int' and 'float'
        # expect: 0
        # expect: 0
        # expect: -1
