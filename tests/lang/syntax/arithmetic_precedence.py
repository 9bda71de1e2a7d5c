print(2 + 3 * 4)  # expect: 14
print((2 + 3) * 4)  # expect: 20
print(-2 ** 2)  # expect: -4
print(2 ** -1)  # expect: 0.5
print(2 ** 3 ** 2)  # expect: 512
print(not 1 == 2)  # expect: True
print(1 | 2 ^ 3 & 4 << 1)  # expect: 3
print(10 - 5 - 2)  # expect: 3
print(7 // 2 * 2 + 7 % 2)  # expect: 7
print(~5 + 1)  # expect: -5
