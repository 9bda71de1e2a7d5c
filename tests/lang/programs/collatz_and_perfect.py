def collatz(n, memo={1: 1}):
    if n not in memo: memo[n] = 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
    return memo[n]
best = max(range(1, 2000), key=collatz)
print(best, collatz(best))  # expect: 1161 182
print([n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n])  # expect: [6, 28, 496]
print([n for n in range(100, 1000) if sum(int(c) ** 3 for c in str(n)) == n])  # expect: [153, 370, 371, 407]
