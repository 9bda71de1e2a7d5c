class M:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        print(t.__name__, v, tb.tb_lineno, v.__traceback__ is tb)
        return True
with M():  # expect: ValueError in with 8 True
    x = 1
    raise ValueError("in with")
