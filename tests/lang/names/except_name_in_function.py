def f():
    try:
        raise ValueError("x")
    except ValueError as e:
        m = str(e)
    try:
        return e
    except UnboundLocalError as u:
        return m, str(u)
print(f())  # expect: ('x', "cannot access local variable 'e' where it is not associated with a value")
