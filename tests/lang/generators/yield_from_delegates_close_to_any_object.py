class Inner:
    def __iter__(self): return self
    def __next__(self): return 1
    def close(self): print("inner closed")
def g(): yield from Inner()
it = g(); next(it)
it.close()  # expect: inner closed
class NoClose:
    def __iter__(self): return self
    def __next__(self): return 1
def h(): yield from NoClose()
it = h(); next(it)
print(it.close())  # expect: None
it = h(); next(it)
try:
    it.throw(ValueError("thrown to the outer"))
except ValueError as e:
    print(e)  # expect: thrown to the outer
