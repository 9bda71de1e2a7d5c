class M:
    def __init__(self, r): self.r = r
    def __enter__(self): pass
    def __exit__(self, *a): return self.r
class Falsy:
    def __bool__(self): print("bool asked"); return False
for r in [True, 1, "yes", [0]]:
    with M(r): raise ValueError
for r in [None, 0, "", Falsy()]:
    try:
        with M(r): raise ValueError
    except ValueError:
        print("propagated")  # expect: propagated
        # expect: propagated
        # expect: propagated
        # expect: bool asked
        # expect: propagated
with M(Falsy()): pass
print("no exception: not asked")  # expect: no exception: not asked
