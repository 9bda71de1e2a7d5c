import sys
class A:
    def __init__(self):
        self.x = 1
        self.y = 2
out = []
for _ in range(32):
    a = A()
    out.append(sys.getsizeof(a.__dict__))
print(out)  # expect: [296, 288, 280, 272, 264, 256, 248, 240, 232, 224, 216, 208, 200, 192, 184, 176, 168, 160, 152, 144, 136, 128, 120, 112, 104, 96, 88, 88, 88, 88, 88, 88]
