class A:
    def m(self, x): pass
    def n(): pass
    def __init__(self, v=0): pass
for call in [lambda: A().m(), lambda: A().m(1, 2), lambda: A().n(), lambda: A(1, 2), lambda: A.m(), lambda: A(q=1)]:
    try:
        call()
    except TypeError as e:
        print(e)  # expect: A.m() missing 1 required positional argument: 'x'
        # expect: A.m() takes 2 positional arguments but 3 were given
        # expect: A.n() takes 0 positional arguments but 1 was given
        # expect: A.__init__() takes from 1 to 2 positional arguments but 3 were given
        # expect: A.m() missing 2 required positional arguments: 'self' and 'x'
        # expect: A.__init__() got an unexpected keyword argument 'q'
