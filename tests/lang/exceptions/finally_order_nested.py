def f():
    try:
        try:
            raise ValueError("a")
        finally:
            print("inner")
    except ValueError:
        print("caught")
        try:
            return "x"
        finally:
            print("return finally")
    finally:
        print("outer")
print(f())  # expect: inner
# expect: caught
# expect: return finally
# expect: outer
# expect: x
