class A:
    def __init__(self, flip):
        if flip: self.b = 1; self.a = 2
        else: self.a = 1; self.b = 2
print(A(False).__dict__, A(True).__dict__)  # expect: {'a': 1, 'b': 2} {'b': 1, 'a': 2}
a = A(False)
del a.a
a.a = 3
print(a.__dict__)  # expect: {'b': 2, 'a': 3}
