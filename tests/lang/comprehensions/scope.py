x = "outer"
r = [x for x in range(3)]
print(x, r)  # expect: outer [0, 1, 2]
def f():
    y = 1
    r = [y for y in range(3)]
    return y, r
print(f())  # expect: (1, [0, 1, 2])
try:
    [zz for zz in range(2)]
    zz
except NameError as e:
    print(e)  # expect: name 'zz' is not defined
