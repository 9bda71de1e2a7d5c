class A:
    def __lt__(self, o): print("A.lt"); return NotImplemented
    def __gt__(self, o): print("A.gt"); return True
    def __eq__(self, o): print("A.eq"); return NotImplemented
class B(A):
    def __gt__(self, o): print("B.gt"); return "B"
    def __eq__(self, o): print("B.eq"); return "eqB"
print(A() < A())  # expect: A.lt
# expect: A.gt
# expect: True
print(A() < B())  # expect: B.gt
# expect: B
print(A() == A())  # expect: A.eq
# expect: A.eq
# expect: False
print(A() == B())  # expect: B.eq
# expect: eqB
print(A() != B())  # expect: B.eq
# expect: False
