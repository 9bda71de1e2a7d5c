s = "abcdef"
print(s[0], s[-1], s[1:3], s[:2], s[-2:], s[::2], s[::-1], s[5:1:-2], s[10:], s[-100:2], s[3:1], s[2:5][1])  # expect: a f bc ab ef ace fedcba fd  ab  d
u = "aé€😀z"
print(len(u), u[2], u[3], u[::-1], u[1:4], [c for c in u], u[-1])  # expect: 5 € 😀 z😀€éa é€😀 ['a', 'é', '€', '😀', 'z'] z
for f in [lambda: s[6], lambda: s[-7], lambda: s["a"], lambda: s[::0], lambda: s[1.0], lambda: s[10**20]]:
    try:
        f()
    except (IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)  # expect: IndexError string index out of range
        # expect: IndexError string index out of range
        # expect: TypeError string indices must be integers, not 'str'
        # expect: ValueError slice step cannot be zero
        # expect: TypeError string indices must be integers, not 'float'
        # expect: IndexError cannot fit 'int' into an index-sized integer
