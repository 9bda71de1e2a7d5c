class R:
    def __repr__(self):
        d.clear()
        return "R"
d = {1: R(), 2: R()}
print(repr(d), d)  # expect: {1: R} {}
class G:
    def __repr__(self):
        e[len(e)] = 1
        return "G"
e = {0: G()}
try:
    print(repr(e)[:6])  # expect: {0: G,
except RuntimeError as x:
    print(x)
class H:
    def __hash__(self): f.clear(); return 1
f = {1: 1, 2: 2}
f[H()] = "set"
print(len(f))  # expect: 1
f = {1: 1}
print(f.get(H(), "none"), len(f))  # expect: none 0
