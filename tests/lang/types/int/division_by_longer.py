# A dividend that is shorter than the divisor, with every pair of signs.
for a in (1, 2**30, 2**64 - 1, 2**90 + 5):
    for b in (2**91, 2**128 - 1, 2**200 + 3, 2**640 + 1):
        for x in (a, -a):
            for y in (b, -b):
                q, r = divmod(x, y)
                assert q == x // y and r == x % y
                assert q * y + r == x and q == (0 if (x < 0) == (y < 0) else -1)
print(-1 % 2**128 == 2**128 - 1, -5 // 2**200, divmod(3, -2**70))  # expect: True -1 (-1, -1180591620717411303421)
