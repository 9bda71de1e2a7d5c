def inner():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print("inner caught", e)
        yield "r"
    finally:
        print("inner finally")
def outer():
    try:
        yield from inner()
    finally:
        print("outer finally")
it = outer()
next(it)
print(it.throw(ValueError("t")))  # expect: inner caught t
# expect: r
it.close()  # expect: inner finally
# expect: outer finally
it = outer(); next(it); it.close()  # expect: inner finally
# expect: outer finally
it = outer(); next(it)
try:
    it.throw(KeyError("k"))  # expect: inner finally
    # expect: outer finally
except KeyError as e:
    print("out", e)  # expect: out 'k'
