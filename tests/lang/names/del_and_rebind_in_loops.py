def f():
    out = []
    for i in range(3):
        x = i
        out.append(x)
        del x
    try:
        x
    except UnboundLocalError as e:
        out.append(str(e)[:20])
    return out
print(f())  # expect: [0, 1, 2, 'cannot access local ']
for i in range(2):
    y = i
    del y
print("y" in globals(), i)  # expect: False 1
