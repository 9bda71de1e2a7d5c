class A:
    a = 1
    def m(self): pass
class B(A): b = 2
x = B(); x.i = 1
print([n for n in dir(x) if not n.startswith("_")], [n for n in dir(B) if not n.startswith("_")])  # expect: ['a', 'b', 'i', 'm'] ['a', 'b', 'm']
class C:
    def __dir__(self): return ["z", "a"]
print(dir(C()))  # expect: ['a', 'z']
