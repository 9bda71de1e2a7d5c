class M:
    def __enter__(self): return self
    def __exit__(self, *a): print("exit", a)
def f():
    with M():
        return "r"
print(f())  # expect: exit (None, None, None)
# expect: r
for i in range(2):
    with M():  # expect: exit (None, None, None)
    # expect: exit (None, None, None)
        continue
