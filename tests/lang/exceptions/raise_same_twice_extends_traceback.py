err = ValueError("same")
def f(): raise err
def depth(e):
    n, tb = 0, e.__traceback__
    while tb: n += 1; tb = tb.tb_next
    return n
for _ in range(3):
    try:
        f()
    except ValueError as e:
        print(depth(e))  # expect: 2
        # expect: 4
        # expect: 6
