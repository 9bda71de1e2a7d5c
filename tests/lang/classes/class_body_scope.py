x = "global"
class A:
    x = "class"
    y = x
    def m(self): return x
    z = [x for _ in range(1)]
    w = [i for i in x]
print(A.y, A().m(), A.z, A.w)  # expect: class global ['global'] ['c', 'l', 'a', 's', 's']
def f():
    v = "local"
    class B:
        v = v if False else "b"
        def g(self): return v
    return B
try:
    print(f()().g())  # expect: local
except NameError as e:
    print(e)
