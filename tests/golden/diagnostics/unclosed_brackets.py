def f(a, b):
    return (a + b

def g(x:
    return x[0

class C:
    pass
