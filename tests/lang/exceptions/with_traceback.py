def f(): raise ValueError("x")
try:
    f()
except ValueError as e:
    tb = e.__traceback__
lines = []
while tb:
    lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
    tb = tb.tb_next
print(lines)
e2 = KeyError("k").with_traceback(None)
print(e2.__traceback__)
try:
    e2.__traceback__ = 5
except TypeError as x:
    print(x)
# expect: [('<module>', 3), ('f', 1)]
# expect: None
# expect: __traceback__ must be a traceback or None
