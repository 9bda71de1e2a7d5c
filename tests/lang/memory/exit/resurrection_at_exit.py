# collector: auto
keep = []
class D:
    def __del__(self):
        print("del once")
        keep.append(self)
x = D()
print("end")  # expect: end
# expect: del once
