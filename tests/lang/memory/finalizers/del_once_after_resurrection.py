class R:
    count = 0
    def __del__(self):
        R.count += 1
        R.saved = self
r = R()
r = None
print(R.count)  # expect: 1
R.saved = None
print(R.count)  # expect: 1
