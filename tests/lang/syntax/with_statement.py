class M:
    def __init__(self, n): self.n = n
    def __enter__(self):
        print("enter", self.n)
        return self.n
    def __exit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__, v)
        return self.n == "swallow"
with M("a") as x, M("b") as y:  # expect: enter a
# expect: enter b
    print(x, y)  # expect: a b
    # expect: exit b None None
    # expect: exit a None None
with (M("p") as p, M("q"),):  # expect: enter p
# expect: enter q
    print(p)  # expect: p
    # expect: exit q None None
    # expect: exit p None None
with M("swallow"):  # expect: enter swallow
# expect: exit swallow ValueError gone
    raise ValueError("gone")
with M("t") as (a, ):  # expect: enter t
    print(a)  # expect: t
    # expect: exit t None None
with M("raise"):  # expect: enter raise
# expect: exit raise KeyError 'k'
    raise KeyError("k")  # raises: KeyError: 'k'
