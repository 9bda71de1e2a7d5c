def f(): pass
class A:
    def m(self): pass
print(repr(f).split(" at ")[0], repr(A.m).split(" at ")[0], repr(lambda: 0).split(" at ")[0])  # expect: <function f <function A.m <function <lambda>
print(repr(len), repr([].append).split(" at ")[0], repr(list.append), repr(A().m).split(" of ")[0])  # expect: <built-in function len> <built-in method append of list object <method 'append' of 'list' objects> <bound method A.m
print(repr(int.__add__), repr((5).__add__).split(" at ")[0])  # expect: <slot wrapper '__add__' of 'int' objects> <method-wrapper '__add__' of int object
