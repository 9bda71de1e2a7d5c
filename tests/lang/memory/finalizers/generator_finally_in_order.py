def g(n):
    try: yield
    finally: print("fin", n)
a, b = g(1), g(2)
next(a); next(b)
l = [a, b]
del a, b
del l  # expect: fin 2
# expect: fin 1
print("done")  # expect: done
