print(1 if True else 2)  # expect: 1
print(1 if [] else 2 if {} else 3)  # expect: 3
x = (lambda: 1) if 0 else (lambda: 2)
print(x())  # expect: 2
