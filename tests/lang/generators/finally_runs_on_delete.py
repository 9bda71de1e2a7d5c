def g():
    try:
        yield 1
    finally:
        print("cleanup")
it = g()
next(it)
del it  # expect: cleanup
print("after del")  # expect: after del
it = g()
del it
print("unstarted: no cleanup")  # expect: unstarted: no cleanup
