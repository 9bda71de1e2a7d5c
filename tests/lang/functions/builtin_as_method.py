class A:
    ln = len
    st = staticmethod(len)
print(A().ln([1, 2]), A.st("abc"), A().ln is len)  # expect: 2 3 True
