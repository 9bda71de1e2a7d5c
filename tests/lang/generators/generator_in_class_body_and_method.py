class A:  # expect: name 'n' is not defined
    n = 3
    g = (x for x in range(n))
    try:
        h = list(n for _ in range(1))
    except NameError as e:
        print(e)
print(list(A.g))  # expect: [0, 1, 2]
