# Exit functions run in the opposite order; what one of them adds does not run any more.
import atexit
try:
    atexit.register(3)
except TypeError as e:
    print(e)  # expect: the first argument must be callable
try:
    atexit.register()
except TypeError as e:
    print(e)  # expect: register() takes at least 1 argument (0 given)


def last():
    print("last")


def gone():
    print("never")


def bad():
    raise ValueError("in an exit function")


def adds():
    atexit.register(print, "too late")
    print("adds")


print(atexit.register(last) is last)  # expect: True
atexit.register(print, "x", "y", sep="-")
atexit.register(gone)
atexit.register(gone)
print(atexit.unregister(gone))  # expect: None
atexit.register(bad)
atexit.register(adds)
print(atexit._ncallbacks())  # expect: 6
# expect: adds
# expect: x-y
# expect: last
