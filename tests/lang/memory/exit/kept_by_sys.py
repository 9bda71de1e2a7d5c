# collector: auto
import sys
class D:
    def __del__(self): print("never printed")
sys.keep = D()
print("end")  # expect: end
