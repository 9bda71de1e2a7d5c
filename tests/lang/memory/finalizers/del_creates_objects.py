class D:
    n = 0
    def __del__(self):
        if D.n < 3:
            D.n += 1
            D()
        print("del", D.n)
D()  # expect: del 3
# expect: del 3
# expect: del 3
# expect: del 3
print("end")  # expect: end
