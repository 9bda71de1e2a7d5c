import sys
S = sys.getsizeof
x = 5
print(S([]), S([x]), S([x, x]), S([x, x, x]), S([x, x, x, x]), S([x, x, x, x, x]))  # expect: 56 64 72 80 88 96
print(S([1]), S([1, 2]), S([1, 2, 3]), S([1, 2, 3, 4]), S([1, 2, 3, 4, 5]), S([1, 2, 3, 4, 5, 6, 7, 8, 9]))  # expect: 64 72 88 88 104 136
print(S([*[x, x, x]]), S([x, *[x, x]]), S([*"abcde"]))  # expect: 88 120 104
print(S(["a", "b", "c"]), S([None, None, None]), S([(1, 2), 3, 4]))  # expect: 88 88 88
print(S([[], [], []]), S([-1, -2, -3]), S([1.5, 2.5, 3.5]))  # expect: 80 88 88
