class D:
    def __del__(self):
        global x
        x = "from del"
x = D()
x = "assigned"
print(x)  # expect: from del
x = D()
del x
print(x)  # expect: from del
def f():
    global x
    x = D()
    x = 5
    return x
print(f())  # expect: from del
