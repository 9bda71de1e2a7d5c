text = "the quick brown fox jumps over the lazy dog the end"
words = text.split()
print({w: sum(1 for v in words if v == w) for w in sorted({*words}) if len(w) == 3})  # expect: {'dog': 1, 'end': 1, 'fox': 1, 'the': 3}
print(sorted((w for w in {*words}), key=lambda w: (-len(w), w))[:3])  # expect: ['brown', 'jumps', 'quick']
