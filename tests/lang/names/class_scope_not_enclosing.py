def f():
    x = "f"
    class A:
        x = "A"
        def g(self): return x
    return A().g()
print(f())  # expect: f
