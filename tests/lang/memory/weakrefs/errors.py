import weakref
for f in [lambda: weakref.ref(), lambda: weakref.ref(5), lambda: weakref.ref(int, 1, 2), lambda: weakref.proxy([]), lambda: weakref.ref(f := (lambda: 0))(1), lambda: weakref.getweakrefcount(), lambda: weakref.ref(int, x=1)]:
    try:
        print(f())
    except TypeError as e:
        print(e)  # expect: __new__ expected at least 1 argument, got 0
        # expect: cannot create weak reference to 'int' object
        # expect: __new__ expected at most 2 arguments, got 3
        # expect: cannot create weak reference to 'list' object
        # expect: weakref expected 0 arguments, got 1
        # expect: _weakref.getweakrefcount() takes exactly one argument (0 given)
        # expect: ref() takes no keyword arguments
print(weakref.getweakrefcount(5), weakref.getweakrefs([]))  # expect: 0 []
