l = [1, 2, 3]
i, j = 0, 2
l[i], l[j] = l[j], l[i]
print(l)  # expect: [3, 2, 1]
d = {}
d["a"], d["b"] = d.get("x", 1), d.get("a", "unset")
print(d)  # expect: {'a': 1, 'b': 'unset'}
