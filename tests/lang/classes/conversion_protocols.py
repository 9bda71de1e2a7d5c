class A:
    def __int__(self): return 7
    def __float__(self): return 2.5
    def __index__(self): return 3
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __bytes__(self): return b"by"
    def __format__(self, s): return "fmt" + s
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return 1
a = A()
print(int(a), float(a), [1, 2, 3, 4][a], str(a), repr(a), bytes(a), format(a, "x"), round(a), round(a, 2), hex(a), "ab" * a, list(range(a)))  # expect: 7 2.5 4 str repr b'by' fmtx ('round', None) ('round', 2) 0x3 ababab [0, 1, 2]
