import math
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
math.extra = D("in module")
del math.extra  # expect: del in module
math.extra = D("again")
math.extra = 5  # expect: del again
del math.extra
import sys
sys.modules["made up"] = D("in sys.modules")
del sys.modules["made up"]  # expect: del in sys.modules
import builtins
builtins.thing = D("builtin")
print(thing.n)  # expect: builtin
del builtins.thing  # expect: del builtin
globals()["g"] = D("through globals")
globals().pop("g")  # expect: del through globals
exec("x = D('exec')\ndel x")  # expect: del exec
eval("D('eval')")  # expect: del eval
ns = {}
exec("class Q: pass\ny = D('namespace')", {"D": D}, ns)
ns.clear()  # expect: del namespace
print("end")  # expect: end
