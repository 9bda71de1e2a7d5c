def f():
    1 / 0
def g():
    try:
        f()
    except ZeroDivisionError:
        raise
try:
    g()
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)  # expect: <module> 9
        # expect: g 5
        # expect: f 2
        tb = tb.tb_next
