import sys
S = sys.getsizeof
def f():
    try:
        1 / 0
    except ZeroDivisionError as e:
        return e.__traceback__.tb_frame
def g(a, b, c):
    x = y = a
    try:
        1 / 0
    except ZeroDivisionError as e:
        return e.__traceback__.tb_frame
print(S(f()), S(g(1, 2, 3)))  # expect: 192 232
try:
    1 / 0
except ZeroDivisionError as e:
    print(S(e.__traceback__))  # expect: 56
