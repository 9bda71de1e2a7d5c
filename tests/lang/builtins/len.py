print(len("aé"), len([1]), len(()), len({1: 2}), len({1}), len(range(5)), len(b"ab"))  # expect: 2 1 0 1 1 5 2
class A:
    def __len__(self): return 2**70
class B:
    def __len__(self): return True
try:
    len(A())
except OverflowError as e:
    print(e)  # expect: cannot fit 'int' into an index-sized integer
print(len(B()))  # expect: 1
