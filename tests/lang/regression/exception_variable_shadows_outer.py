def f():
    e = "outer"
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as x:
        return str(x)
print(f())  # expect: cannot access local variable 'e' where it is not associated with a value
