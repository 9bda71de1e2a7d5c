a = 1
print(globals()["a"], "a" in globals(), locals() is globals())  # expect: 1 True True
globals()["b"] = 2
print(b)  # expect: 2
def f(x):
    y = x
    l = locals()
    l["y"] = 99
    return y, sorted(l)
print(f(1))  # expect: (1, ['x', 'y'])
class A:  # expect: ['z']
    z = 1
    print(sorted(k for k in locals() if not k.startswith("__")))
