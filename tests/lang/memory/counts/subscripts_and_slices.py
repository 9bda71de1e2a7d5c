import sys
G = sys.getrefcount
x = []
l = [x, [], x]
print(G(l[0]), G(l[1]), G(l[-1]), G(l[0:1][0]), G(l[1:2][0]))  # expect: 4 2 4 4 2
t = (x, [])
print(G(t[0]), G(t[1]), G(t[:1]), G(t[:]))  # expect: 5 2 1 2
d = {"x": x, "y": []}
print(G(d["x"]), G(d["y"]), G(d.get("y")), G(d.get("z", [])), G(list(d.values())[1]))  # expect: 6 2 2 1 2
a, b = t
print(G(b), G(x))  # expect: 3 7
print(G([[]][0]), G(([],)[0]), G({1: []}[1]))  # expect: 1 1 1
s = "dynamic " + str(5)
print(G(s), G(s[:]), G(s[0:3]), G(s[:] is s))  # expect: 2 2 1 4294967295
r = range(10**6, 10**6 + 3)
print(G(r[0]), G(r[-1]))  # expect: 1 1
print(G(max([[], []])), G(min(l[1], [1])), G(sorted(l)[0]))  # expect: 1 2 7
