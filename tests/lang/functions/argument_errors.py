def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b, c): pass
def fd(a, b=1): pass
def fk(a, *, k): pass
def fv(a, *b): pass
for call in [lambda: f0(1), lambda: f1(), lambda: f2(), lambda: f3(), lambda: f1(1, 2), lambda: fd(), lambda: fd(1, 2, 3),
             lambda: fk(1, 2), lambda: fk(1, 2, k=3), lambda: fv(), lambda: f1(b=1), lambda: f1(1, a=2), lambda: f2(1, c=1), lambda: fk(1, q=2)]:
    try:
        call()
    except TypeError as e:
        print(e)  # expect: f0() takes 0 positional arguments but 1 was given
        # expect: f1() missing 1 required positional argument: 'a'
        # expect: f2() missing 2 required positional arguments: 'a' and 'b'
        # expect: f3() missing 3 required positional arguments: 'a', 'b', and 'c'
        # expect: f1() takes 1 positional argument but 2 were given
        # expect: fd() missing 1 required positional argument: 'a'
        # expect: fd() takes from 1 to 2 positional arguments but 3 were given
        # expect: fk() takes 1 positional argument but 2 were given
        # expect: fk() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
        # expect: fv() missing 1 required positional argument: 'a'
        # expect: f1() got an unexpected keyword argument 'b'
        # expect: f1() got multiple values for argument 'a'
        # expect: f2() got an unexpected keyword argument 'c'
        # expect: fk() got an unexpected keyword argument 'q'
