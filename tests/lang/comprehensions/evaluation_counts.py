n = 0
def src():
    global n
    n += 1
    return range(3)
[x for x in src()]
print(n)  # expect: 1
[(x, y) for x in src() for y in src()]
print(n)  # expect: 5
list(x for x in src() if x in src())
print(n)  # expect: 9
