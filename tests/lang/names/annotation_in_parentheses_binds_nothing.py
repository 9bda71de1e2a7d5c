# An annotated name in parentheses is not bound by its annotation.
x=1
def f():
    (x): int
    return x
try: print(f())
except NameError as e: print(e)
class C:
    (x): int
    print(x, __annotations__)

# expect: 1
# expect: 1 {}
