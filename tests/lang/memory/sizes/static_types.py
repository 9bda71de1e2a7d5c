import sys
S = sys.getsizeof
print(S(int), S(type), S(object), S(list), S(dict), S(str), S(ValueError), S(type(None)), S(type(len)), S(bool))  # expect: 416 416 416 416 416 416 416 416 416 416
