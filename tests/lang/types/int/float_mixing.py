print(1 + 1.5, 2 * 0.5, 7 // 2.0, 7 % 2.5, 2 ** 0.5, 2 ** -2, (-8) ** 2, 10**20 + 0.5, 5 / 2.5)  # expect: 2.5 1.0 3.0 2.0 1.4142135623730951 0.25 64 1e+20 2.0
try:
    10**400 + 1.0
except OverflowError as e:
    print(e)  # expect: int too large to convert to float
try:
    10**400 / 3
except OverflowError as e:
    print(e)  # expect: integer division result too large for a float
print(10**400 / 10**399, 3**500 / 2**790)  # expect: 10.0 5.583811968878755
