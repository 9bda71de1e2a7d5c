def bad(x):
    if x == 2: raise ValueError("two")
    return x
try:
    [bad(x) for x in range(5)]
except ValueError as e:
    print(e)  # expect: two
x = "kept"
try:
    [1 // x for x in [1, 0]]
except ZeroDivisionError:
    pass
print(x)  # expect: kept
