x = 1
def f():
    global x, new
    x = 2
    new = 3
f()
print(x, new)  # expect: 2 3
def g():
    global x
    del x
g()
try:
    x
except NameError as e:
    print(e)  # expect: name 'x' is not defined
