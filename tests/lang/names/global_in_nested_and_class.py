x = "module"
def f():
    x = "local"
    def g():
        global x
        x = "set by g"
        return x
    class C:
        global x
        y = x
        x = "set by class"
    return x, g(), C.y
print(f(), x)  # expect: ('local', 'set by g', 'module') set by g
