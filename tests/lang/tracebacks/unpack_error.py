for a, b in [(1, 2), (3,)]:
    pass
# raises: ValueError: not enough values to unpack (expected 2, got 1)
