class A:
    def __hash__(self): return hash(self)
try:
    {A(): 1}
except RecursionError as e:
    print(str(e)[:32])  # expect: maximum recursion depth exceeded
class B:
    def __hash__(self): return hash((self,))
try:
    hash(B())
except RecursionError as e:
    print(str(e)[:32])  # expect: maximum recursion depth exceeded
