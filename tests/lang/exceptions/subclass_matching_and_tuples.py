class A(Exception): pass
class B(A): pass
class C(B, KeyError): pass
for exc in (A, B, C):
    try:
        raise exc("v")
    except KeyError as e:
        print("KeyError clause", type(e).__name__, str(e))
    except (B, ValueError):
        print("tuple clause")
    except A:
        print("A clause")  # expect: A clause
        # expect: tuple clause
        # expect: KeyError clause C 'v'
nested = ((ValueError, (KeyError,)), TypeError)
try:
    {}[1]
except nested:  # raises: TypeError: catching classes that do not inherit from BaseException is not allowed
    print("nested tuples match")
