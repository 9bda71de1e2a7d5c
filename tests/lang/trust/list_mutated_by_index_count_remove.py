class E:
    def __eq__(self, o): l.clear(); return False
l = [E() for _ in range(10)]
try:
    l.index(5)
except ValueError as e:
    print(str(e)[-14:], l)  # expect: is not in list []
l = [E() for _ in range(10)]
print(l.count(5), l)  # expect: 0 []
l = [E() for _ in range(10)]
try:
    l.remove(5)
except ValueError as e:
    print(e, l)  # expect: list.remove(x): x not in list []
l = [E() for _ in range(10)]
print(5 in l, l)  # expect: False []
class T:
    def __eq__(self, o): l.clear(); return True
l = [T(), 1]
try:
    l.remove(5)
    print("removed", l)  # expect: removed []
except Exception as e:
    print(type(e).__name__, l)
