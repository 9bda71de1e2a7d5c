def run(x):
    return _check(x)


def _check(x):
    raise ValueError(f"refused {x}")
