d = {}
for d["k"] in range(3):
    pass
print(d)  # expect: {'k': 2}
class A: pass
for A.x, A.y in [(1, 2), (3, 4)]: pass
print(A.x, A.y)  # expect: 3 4
l = [0]
for l[0] in "abc": pass
print(l)  # expect: ['c']
