class M:
    def __init__(self, n): self.n = n
    def __enter__(self): return self
    def __exit__(self, t, v, tb): print("exit", self.n, t.__name__)
    def __del__(self): print("del", self.n)
def g():
    with M(1):
        with M(2) as m:
            try: yield
            finally: print("finally")
it = g(); next(it)
del it  # expect: finally
# expect: exit 2 GeneratorExit
# expect: exit 1 GeneratorExit
# expect: del 1
# expect: del 2
print("end")  # expect: end
