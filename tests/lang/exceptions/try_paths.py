def f(e):
    try:
        print("try")
        if e: raise e
    except ValueError as x:
        print("except", x)
        return "r"
    except (KeyError, IndexError):
        print("tuple")
    else:
        print("else")
    finally:
        print("finally")
    return "end"
print(f(None))  # expect: try
# expect: else
# expect: finally
# expect: end
print(f(ValueError("v")))  # expect: try
# expect: except v
# expect: finally
# expect: r
print(f(KeyError("k")))  # expect: try
# expect: tuple
# expect: finally
# expect: end
try:
    f(TypeError("t"))  # expect: try
    # expect: finally
except TypeError as e:
    print("outer", e)  # expect: outer t
