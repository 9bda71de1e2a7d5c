# collector: auto
def g(n):
    try: yield
    finally: print("fin", n)
a, b = g(1), g(2)
next(a); next(b)
print("end")  # expect: end
# expect: fin 1
# expect: fin 2
