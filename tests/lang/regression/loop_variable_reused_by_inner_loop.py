out = []
for i in range(3):
    for i in range(2): pass
    out.append(i)
print(out)  # expect: [1, 1, 1]
