class D:
    def __del__(self):
        return 1 / 0
D()
print("after")  # expect: after
