def f():
    try:
        raise ValueError
    finally:
        return "swallowed"
print(f())  # expect: swallowed
def g():
    for i in range(3):
        try: raise KeyError
        finally: continue
    return "continued", i
print(g())  # expect: ('continued', 2)
