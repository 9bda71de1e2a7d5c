class A:  # expect: in body A __main__
    print("in body", __qualname__, __module__)
    for i in range(3):
        pass
    locals()["dyn"] = 5
    if True:
        def m(self): return 1
print(A.i, A.dyn, A().m())  # expect: 2 5 1
