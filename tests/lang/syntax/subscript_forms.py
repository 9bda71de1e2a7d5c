class A:
    def __getitem__(self, k): return k
a = A()
print(a[1], a[1:2], a[1:2:3], a[:], a[1,], a[1, 2:3], a[...], a[()])  # expect: 1 slice(1, 2, None) slice(1, 2, 3) slice(None, None, None) (1,) (1, slice(2, 3, None)) Ellipsis ()
print(a[*[1, 2], 3])  # expect: (1, 2, 3)
print(a[::2].step, a[-1])  # expect: 2 -1
