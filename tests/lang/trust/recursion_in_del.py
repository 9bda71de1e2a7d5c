import sys
n = 0
seen = set()
sys.unraisablehook = lambda u: seen.add(u.exc_type.__name__)
class D:
    def __del__(self):
        global n
        n += 1
        D()
D()
print(n > 50, seen)  # expect: True set()
