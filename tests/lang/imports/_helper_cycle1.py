print("c1 start")
import _helper_cycle2
x = 1
print("c1 end")
