print(..., repr(...), type(...), bool(...), ... is Ellipsis, type(...)() is ..., NotImplemented, type(NotImplemented)() is NotImplemented)  # expect: Ellipsis Ellipsis <class 'ellipsis'> True True True NotImplemented True
try:
    bool(NotImplemented)
    print("warned")  # expect: warned
except TypeError as e:
    print(e)
