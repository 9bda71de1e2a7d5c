def g():
    try:
        yield 1
        return "a"
    finally:
        print("fin")
def h():
    v = yield from g()
    print(v)
print(list(h()))  # expect: fin
# expect: a
# expect: [1]
