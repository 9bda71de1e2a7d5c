from collections import defaultdict
text = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness"""
counts = defaultdict(int)
for line in text.splitlines():
    for word in line.lower().replace(",", "").split():
        counts[word] += 1
for word, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:6]:
    print(f"{word:<6}{'*' * n:>6} {n}")  # expect: it      **** 4
    # expect: of      **** 4
    # expect: the     **** 4
    # expect: was     **** 4
    # expect: age       ** 2
    # expect: times     ** 2
by_len = defaultdict(list)
for w in sorted(counts): by_len[len(w)].append(w)
print({k: v for k, v in sorted(by_len.items())})  # expect: {2: ['it', 'of'], 3: ['age', 'the', 'was'], 4: ['best'], 5: ['times', 'worst'], 6: ['wisdom'], 11: ['foolishness']}
