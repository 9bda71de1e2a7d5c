# collector: auto
import gc
class D:
    def __init__(self): self.me = self
    def __del__(self): print("del by a collection at exit")
D()
gc.disable()
print("end")  # expect: end
# expect: del by a collection at exit
