class R:
    n = 0
    def __lt__(self, o):
        R.n += 1
        return R.n % 3 == 0
l = [R() for _ in range(200)]
l.sort()
print(len(l), len(set(map(id, l))))  # expect: 200 200
nan = float("nan")
m = sorted([3.0, nan, 1.0, nan, 2.0] * 20)
print(len(m), sum(1 for x in m if x != x))  # expect: 100 40
