class R:
    def __repr__(self):
        l.clear()
        return "R"
l = [R(), R(), R()]
print(repr(l), l)  # expect: [R] []
class S:
    def __repr__(self):
        if len(m) < 5: m.append(S())
        return "S"
m = [S()]
print(repr(m))  # expect: [S, S, S, S, S]
class T:
    def __str__(self): n.pop(); return "T"
    __repr__ = __str__
n = [T(), T(), T(), T()]
print(n, n)  # expect: [T, T] [T]
