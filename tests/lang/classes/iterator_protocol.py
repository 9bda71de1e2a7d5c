class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Count(3)), sum(Count(4)), max(Count(5)), *Count(2))  # expect: [2, 1, 0] 6 4 1 0
class Bad:
    def __iter__(self): return 5
iter(Bad())  # raises: TypeError: iter() returned non-iterator of type 'int'
