class E(Exception):
    def __new__(cls, *a):
        return 5 if not a else super().__new__(cls, *a)
try:
    raise E
except TypeError as e:
    print(e)  # expect: calling <class '__main__.E'> should have returned an instance of BaseException, not <class 'int'>
class F(Exception):
    def __init__(self): raise KeyError("in init")
raise F  # raises: KeyError: 'in init'
