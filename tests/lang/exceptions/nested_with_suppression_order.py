class M:
    def __init__(self, n, s=False): self.n, self.s = n, s
    def __enter__(self): print("in", self.n); return self
    def __exit__(self, t, v, tb): print("out", self.n, t and t.__name__); return self.s
with M(1), M(2, True), M(3):  # expect: in 1
# expect: in 2
# expect: in 3
# expect: out 3 ValueError
# expect: out 2 ValueError
# expect: out 1 None
    raise ValueError
with M("a"):  # expect: in a
    with M("b", True):  # expect: in b
        with M("c"): raise KeyError  # expect: in c
        # expect: out c KeyError
        # expect: out b KeyError
    print("continues")  # expect: continues
    # expect: out a None
