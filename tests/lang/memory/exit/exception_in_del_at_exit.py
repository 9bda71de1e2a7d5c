# collector: auto
import sys
class D:
    def __del__(self):
        print("raising")
        raise ValueError("at exit")
x = D()
print("end")  # expect: end
# expect: raising
