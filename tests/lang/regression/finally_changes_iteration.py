def f():
    out = []
    for i in range(4):
        try:
            if i == 1: continue
            if i == 3: return out
            out.append(i)
        finally:
            out.append(-i)
print(f())  # expect: [0, 0, -1, 2, -2, -3]
