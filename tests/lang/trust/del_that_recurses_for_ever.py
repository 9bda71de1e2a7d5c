class D:
    def __del__(self): D()
D()
print("went on")  # expect: went on
