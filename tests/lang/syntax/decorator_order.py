def d(n):
    print("make", n)
    def deco(f):
        print("apply", n)
        return f
    return deco
@d(1)  # expect: make 1
@d(2)  # expect: make 2
# expect: apply 2
# expect: apply 1
def f(): pass
@d(3)  # expect: make 3
# expect: apply 3
class C: pass
print([lambda f: 5][0](1))  # expect: 5
@(lambda f: "replaced")
def g(): pass
print(g)  # expect: replaced
