import sys
S = sys.getsizeof
class A:
    def __init__(self):
        self.x = 1
        self.y = 2
print([S(A().__dict__) for _ in range(5)])  # expect: [296, 288, 280, 272, 264]
keep = [A() for _ in range(30)]
print([S(o.__dict__) for o in keep][:6])  # expect: [88, 88, 88, 88, 88, 88]
print(S(A().__dict__))  # expect: 88
