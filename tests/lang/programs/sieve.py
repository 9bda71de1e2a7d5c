def sieve(n):
    flags = [True] * (n + 1)
    flags[0:2] = [False, False]
    i = 2
    while i * i <= n:
        if flags[i]:
            flags[i * i::i] = [False] * len(range(i * i, n + 1, i))
        i += 1
    return [i for i, f in enumerate(flags) if f]
p = sieve(2000)
print(len(p), p[:10], p[-1], sum(p))  # expect: 303 [2, 3, 5, 7, 11, 13, 17, 19, 23, 29] 1999 277050
