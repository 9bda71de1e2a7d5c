import sys
class D:
    def __del__(self):
        print("del sees", repr(sys.exception()))
        try: 1 / 0
        except ZeroDivisionError: pass
try:
    d = D()
    raise ValueError("live")
except ValueError as e:
    del d  # expect: del sees ValueError('live')
    print(repr(sys.exception()))  # expect: ValueError('live')
