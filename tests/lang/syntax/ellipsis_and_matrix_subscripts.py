class M:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
m = M()
print(m[..., 0], m[1:2, ::3], m[:, :], m[()], m[(1, 2)], m[1, (2, 3)], m[[1]], m[{"a"}], m[lambda: 0] is not None, m[1 if 0 else 2])  # expect: (Ellipsis, 0) (slice(1, 2, None), slice(None, None, 3)) (slice(None, None, None), slice(None, None, None)) () (1, 2) (1, (2, 3)) [1] {'a'} True 2
m[1, 2:3] = 4  # expect: set (1, slice(2, 3, None)) 4
m[...] = 5  # expect: set Ellipsis 5
del m[0, 1], m["k"]  # expect: del (0, 1)
# expect: del k
m[0] += 1 if False else (2,) if isinstance(m[0], tuple) else 7  # expect: set 0 7
