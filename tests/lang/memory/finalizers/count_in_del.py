import sys
class D:
    def __del__(self):
        print(sys.getrefcount(self))
        x = self
        print(sys.getrefcount(self))
D()  # expect: 3
# expect: 4
d = D()
del d  # expect: 3
# expect: 4
l = [D()]
del l  # expect: 3
# expect: 4
