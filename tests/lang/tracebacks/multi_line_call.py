def f(a, b):
    raise ValueError("multi")
f(
    1,
    2,
)
# raises: ValueError: multi
