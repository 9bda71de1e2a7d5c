def f():
    del globals()["zz"]
    return 1
zz = 5
print(f() + 1)  # expect: 2
try:
    zz
except NameError as e:
    print(e)  # expect: name 'zz' is not defined
def g(): return yy
yy = 1
print(g())  # expect: 1
del yy
try:
    g()
except NameError as e:
    print(e)  # expect: name 'yy' is not defined
yy = 2
print(g())  # expect: 2
