class A:
    locals()["not an identifier"] = 1
a = A()
setattr(a, "with space", 2)
setattr(a, "", 3)
setattr(a, "if", 4)
print(getattr(A, "not an identifier"), a.__dict__, getattr(a, ""))  # expect: 1 {'with space': 2, '': 3, 'if': 4} 3
print(vars(a)["if"])  # expect: 4
