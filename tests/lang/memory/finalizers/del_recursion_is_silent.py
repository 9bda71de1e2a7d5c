import sys
seen = []
sys.unraisablehook = lambda u: seen.append(u.exc_type.__name__)
class D:
    def __del__(self): D()
D()
print(len(seen) > 0, set(seen))  # expect: False set()
