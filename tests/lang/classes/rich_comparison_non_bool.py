class A:
    def __eq__(self, o): return [1]
    def __lt__(self, o): return []
print(A() == 1, A() < 1, A() != 1)  # expect: [1] [] False
print([A()] == [1])  # expect: True
if A() < 1: print("no")
else: print("falsy")  # expect: falsy
