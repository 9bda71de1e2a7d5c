class E:
    def __eq__(self, o):
        a.clear(); b.clear()
        return True
a = [E(), E(), 1]
b = [1, 1, 1]
print(a == b, a, b)  # expect: True [] []
class F:
    def __eq__(self, o):
        c.append(0) if len(c) < 10 else None
        return True
c = [F(), F()]
print(c == [F(), F()], len(c))  # expect: False 4
class G:
    def __lt__(self, o): d.clear(); return False
    def __eq__(self, o): d.clear(); return False
d = [G(), 2]
print(d < [1, 2], d)  # expect: True []
