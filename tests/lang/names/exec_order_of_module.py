def f(): return later()
def later(): return "ok"
print(f())  # expect: ok
f2 = f
del f
print(f2())  # expect: ok
