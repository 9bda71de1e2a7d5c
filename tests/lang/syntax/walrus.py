if (n := 10) > 5:
    print(n)  # expect: 10
print([y := 1, y ** 2])  # expect: [1, 1]
total = 0
print([total := total + v for v in range(4)], total)  # expect: [0, 1, 3, 6] 6
while (k := total) > 3:
    total -= 2
print(k, total)  # expect: 2 2
