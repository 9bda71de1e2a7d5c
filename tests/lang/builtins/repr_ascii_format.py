class A:
    def __repr__(self): return "é"
print(repr(A()), ascii(A()), format(A().__repr__()), f"{A()!a}", repr("a\n"), format(5, ">4"), format("x"), repr([A()]))  # expect: é \xe9 é \xe9 'a\n'    5 x [é]
