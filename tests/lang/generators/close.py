def g():
    try:
        yield 1
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("finally")
it = g()
next(it)
print(it.close(), it.close())  # expect: exit
# expect: finally
# expect: None None
print(next(it, "closed"))  # expect: closed
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
it = stubborn()
next(it)
try:
    it.close()
except RuntimeError as e:
    print(e)  # expect: generator ignored GeneratorExit
def ret():
    try: yield 1
    except GeneratorExit: return "returned"
it = ret(); next(it)
print(it.close())  # expect: returned
it = ret()
print(it.close())  # expect: None
