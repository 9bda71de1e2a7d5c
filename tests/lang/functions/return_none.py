def f(): pass
def g(): return
print(f(), g())  # expect: None None
print((lambda: None)())  # expect: None
