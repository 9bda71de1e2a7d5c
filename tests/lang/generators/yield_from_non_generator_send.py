def g():
    yield from [1, 2]
it = g()
next(it)
try:
    it.send("x")
except AttributeError as e:
    print(e)  # expect: 'list_iterator' object has no attribute 'send'
class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def send(self, v): return ("sent", v)
    def throw(self, e): return ("thrown", type(e).__name__)
def h(): yield from It()
it = h()
print(next(it), it.send(5), it.throw(ValueError("x")))  # expect: 1 ('sent', 5) ('thrown', 'ValueError')
try:
    list((lambda: (yield from 5))())
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
