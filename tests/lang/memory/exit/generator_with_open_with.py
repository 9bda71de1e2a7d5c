# collector: auto
class M:
    def __enter__(self): return self
    def __exit__(self, *a): print("exit", a[0].__name__)
def g():
    with M(): yield
it = g()
next(it)
print("end")  # expect: end
# expect: exit GeneratorExit
