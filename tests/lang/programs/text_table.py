rows = [("name", "qty", "price"), ("apple", 3, 1.5), ("kiwi", 12, 0.25), ("watermelon", 1, 10)]
widths = [max(len(str(r[i])) for r in rows) for i in range(3)]
for i, r in enumerate(rows):
    print(" | ".join(f"{c!s:<{w}}" if isinstance(c, str) else f"{c:>{w}}" for c, w in zip(r, widths)).rstrip())  # expect: name       | qty | price
    if i == 0: print("-+-".join("-" * w for w in widths))  # expect: -----------+-----+------
    # expect: apple      |   3 |   1.5
    # expect: kiwi       |  12 |  0.25
    # expect: watermelon |   1 |    10
print(f"{'total':<{widths[0]}} {sum(q * p for _, q, p in rows[1:]):.2f}")  # expect: total      17.50
