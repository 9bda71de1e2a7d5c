print(10**30 == 10**30, 10**30 < 10**30 + 1, -10**30 < 10**29, 2**62 == 2.0**62, 2**53 + 1 == 2.0**53, 10**400 > 1e308)  # expect: True True True True False True
print(hash(2**61 - 1), hash(2**61), hash(-1), hash(-2), hash(-(2**61)), hash(10**100), hash(True), hash(2**61 - 2))  # expect: 0 1 -2 -2 -2 910685213754167845 1 2305843009213693950
print(1 == 1.0 == True, hash(1) == hash(1.0), {1: "a", 1.0: "b", True: "c"})  # expect: True True {1: 'c'}
