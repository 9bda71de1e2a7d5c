def f(x): return 10 // x
r = [f(v) for v in (1, 0)]
# raises: ZeroDivisionError: integer division or modulo by zero
