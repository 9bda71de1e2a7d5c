exec("def f():\n    1 / 0\nf()")
# raises: ZeroDivisionError: division by zero
