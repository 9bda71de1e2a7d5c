class V:
    def __eq__(self, o):
        a.clear()
        return True
a = {i: V() for i in range(5)}
b = {i: 0 for i in range(5)}
print(a == b, len(a))  # expect: True 0
class W:
    def __eq__(self, o):
        c[len(c)] = 1
        return True
c = {0: W(), 1: W()}
print(c == {0: 1, 1: 1} or "not equal", len(c) > 2)  # expect: not equal True
