try:
    int("x")
except ValueError as e:
    raise RuntimeError("clean") from None
# raises: RuntimeError: clean
