class Odd(Exception):
    __hash__ = None
try:
    raise Odd
except Odd as e:
    try:
        {e}
    except TypeError as t:
        print(t)  # expect: unhashable type: 'Odd'
class Liar(Exception):
    @property
    def __class__(self): return KeyError
try:
    try: raise Liar("l")
    except KeyError: print("matched by __class__")
except Liar:
    print("matched by type")  # expect: matched by type
