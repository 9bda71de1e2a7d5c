x = "g"
def f():
    x = "l"
    exec("x = 'e'; y = 1")
    return x, "y" in locals()
print(f(), x)  # expect: ('l', False) g
ns = {"x": 1}
exec("def h(): return x\nx = 2", ns)
print(ns["h"]())  # expect: 2
l = {}
exec("a = 1\ndef k(): return a", {}, l)
print(l["a"])  # expect: 1
try:
    l["k"]()
except NameError as e:
    print(e)  # expect: name 'a' is not defined
class A:
    exec("z = 5")
    w = eval("z + 1")
print(A.z, A.w)  # expect: 5 6
