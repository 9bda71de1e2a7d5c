def f():
    g(
        1,
    )
def g(x):
    return (x +
            None)
try:
    f()
except TypeError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)  # expect: <module> 9
        # expect: f 2
        # expect: g 6
        tb = tb.tb_next
