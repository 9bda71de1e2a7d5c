# collector: off, auto
d = 0
class A:
    def __init__(self):
        global d
        d += 1
        A()
try: A()
except RecursionError: print(d)  # expect: 503
