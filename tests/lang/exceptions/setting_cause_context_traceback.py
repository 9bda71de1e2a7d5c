e = ValueError()
for name, bad in [("__cause__", 5), ("__context__", "x"), ("__traceback__", 1), ("__suppress_context__", "no")]:
    try:
        setattr(e, name, bad)
        print(name, getattr(e, name))
    except TypeError as x:
        print(x)  # expect: exception cause must be None or derive from BaseException
        # expect: exception context must be None or derive from BaseException
        # expect: __traceback__ must be a traceback or None
        # expect: attribute value type must be bool
e.__cause__ = KeyError()
print(e.__suppress_context__)  # expect: True
try:
    del e.__cause__
except TypeError as x:
    print(x)  # expect: __cause__ may not be deleted
