import math
print(math.sin(0), math.cos(0), math.tan(0), round(math.sin(math.pi / 2), 10), round(math.atan2(1, 1), 10), math.degrees(math.pi), math.radians(180), round(math.asin(1), 10), round(math.acos(0), 10), round(math.sinh(1), 10), round(math.tanh(0.5), 10))  # expect: 0.0 1.0 0.0 1.0 0.7853981634 180.0 3.141592653589793 1.5707963268 1.5707963268 1.1752011936 0.4621171573
try:
    math.asin(2)
except ValueError as e:
    print(e)  # expect: math domain error
try:
    math.sin(float("inf"))
except ValueError as e:
    print(e)  # expect: math domain error
