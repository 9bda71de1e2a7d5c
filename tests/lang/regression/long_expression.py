print(eval("+".join(["1"] * 3000)))  # expect: 3000
print(len(eval("[" + "1," * 5000 + "]")))  # expect: 5000
print(eval("(" * 60 + "1" + ")" * 60))  # expect: 1
d = eval("{" + ",".join(f"'k{i}': {i}" for i in range(1000)) + "}")
print(len(d), d["k999"])  # expect: 1000 999
