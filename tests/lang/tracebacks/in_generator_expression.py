total = sum(1 // x for x in [1, 0])
# raises: ZeroDivisionError: integer division or modulo by zero
