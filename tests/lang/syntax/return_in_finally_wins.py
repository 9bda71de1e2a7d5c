def f():
    try:
        return 1
    finally:
        return 2
print(f())  # expect: 2
def g():
    for i in range(2):
        try:
            raise ValueError
        finally:
            break
    return i
print(g())  # expect: 0
