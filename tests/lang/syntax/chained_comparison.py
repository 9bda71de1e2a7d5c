def f(x):
    print("f", x)
    return x
print(1 < f(2) < 3)  # expect: f 2
# expect: True
print(f(3) < f(2) < f(1))  # expect: f 3
# expect: f 2
# expect: False
print(1 < 2 > 1 != 4)  # expect: True
print(1 == 1 in [1])  # expect: True
