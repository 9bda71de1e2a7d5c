d = {"k": 1}
print(f"{d["k"]}")  # expect: 1
print(f"{"a" + f"{"b"}"}")  # expect: ab
print(f"{'\n'.join(["x", "y"])}")  # expect: x
# expect: y
