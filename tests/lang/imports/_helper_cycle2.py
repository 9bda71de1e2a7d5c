print("c2 start")
import _helper_cycle1
print("c2 sees", hasattr(_helper_cycle1, "x"))
try:
    from _helper_cycle1 import x
except ImportError as e:
    print(str(e).split(" (")[0])
