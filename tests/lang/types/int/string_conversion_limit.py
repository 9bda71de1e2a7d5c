import sys
print(sys.get_int_max_str_digits(), len(str(10**4299)))  # expect: 4300 4300
try:
    str(10**4300)
except ValueError as e:
    print(e)  # expect: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
sys.set_int_max_str_digits(0)
print(len(str(10**5000)))  # expect: 5001
