class A:  # expect: name 'items' is not defined
    items = [1, 2]
    r = [i for i in items]
    try:
        s = [j for i in items for j in items]
    except NameError as e:
        print(e)
print(A.r)  # expect: [1, 2]
x = [3, 4]
print([x for x in x])  # expect: [3, 4]
