# When two equal values are one object.
import sys

print("small ints are shared:", int("256") is 256 + 0, "- larger ones are not:", int("257") is int("257"))
print("immortal count of 7 equals that of None:", sys.getrefcount(7) == sys.getrefcount(None))

one = "".join(["mem", "ory"])
two = "".join(["mem", "ory"])
print("built at run time:", one == two, one is two)
print("interned:", sys.intern(one) is sys.intern(two))


def greet():
    return "hello, world"


def also_greet():
    return "hello, world"


print("constants of one file are merged:", greet() is also_greet())
print("equal tuples of constants too:", (lambda: (1, 2.5, "x"))() is (lambda: (1, 2.5, "x"))())
print("a display makes a new list each time:", [1] is [1])
print("slices of a whole tuple or string give it back:", one[:] is one, (1, one)[:] == (1, one))
