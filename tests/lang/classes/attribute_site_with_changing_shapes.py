class A: pass
out = []
for i in range(6):
    a = A()
    if i % 2: a.p = 1
    if i % 3: a.q = 2
    a.x = i
    out.append(a.x)
    if i % 2: del a.p
    out.append(a.x)
print(out)  # expect: [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
