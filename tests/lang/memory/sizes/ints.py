import sys
S = sys.getsizeof
print(S(0), S(1), S(-1), S(256))  # expect: 28 28 28 28
print(S(2**30 - 1), S(2**30), S(-(2**30)))  # expect: 28 32 32
print(S(2**60 - 1), S(2**60), S(2**90))  # expect: 32 36 40
print(S(10**100), S(-(10**100)))  # expect: 72 72
print(S(2**1000), S(2**10000))  # expect: 160 1360
print(S(True), S(False))  # expect: 28 28
print(S(10**18), S(10**19), S(1 << 59), S(1 << 60))  # expect: 32 36 32 36
x = 2**100
print(S(x - x), S(x // x), S(x - 2**100 + 5))  # expect: 28 28 28
print(S(2**64 - 2**63), S(int("9" * 30)))  # expect: 36 40
