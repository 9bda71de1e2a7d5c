log = []
def v(x): log.append(x); return x
v(1) + v(2) * v(3)
v(4) < v(5) < v(6)
[v(7), v(8)][v(0)]
{v(9): v(10)}
v(11) if v(12) else v(13)
(v(14), v(15))
print(log)  # expect: [1, 2, 3, 4, 5, 6, 7, 8, 0, 9, 10, 12, 11, 14, 15]
log.clear()
d = {}
d[v("key")] = v("value")
l = [0, 0]
l[v(0)], l[v(1)] = v("a"), v("b")
l[v(0)] += v("c")
print(log)  # expect: ['value', 'key', 'a', 'b', 0, 1, 0, 'c']
