import sys
def f():
    fr = sys._getframe()
    return fr.f_code.co_name, fr.f_back.f_code.co_name, fr.f_lineno, sys._getframe(1).f_code.co_name
def g(): return f()
print(g())  # expect: ('f', 'g', 4, 'g')
try:
    sys._getframe(1000)
except ValueError as e:
    print(e)  # expect: call stack is not deep enough
