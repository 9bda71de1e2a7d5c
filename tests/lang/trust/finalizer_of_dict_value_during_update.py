class D:
    def __del__(self): d.clear(); d["from del"] = 1
d = {"a": D(), "b": 2}
d.update({"a": 1, "c": 3, "e": 4})
print(d)  # expect: {'from del': 1, 'c': 3, 'e': 4}
d = {"a": D(), "b": D()}
d.pop("a")
print(d)  # expect: {'from del': 1}
d = {"k": D()}
d.setdefault("k", 1)
d["k"] = None
print(d)  # expect: {'from del': 1}
