class M:
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit", a[0] and a[0].__name__)
def g():
    with M():
        yield 1
        yield 2
for x in g():  # expect: enter
    print(x)  # expect: 1
    break  # expect: exit GeneratorExit
it = g(); next(it); it.close()  # expect: enter
# expect: exit GeneratorExit
it = g(); list(it)  # expect: enter
# expect: exit None
