class A:
    __slots__ = ("s",)
class B: pass
for f in [lambda: B().x, lambda: B.x, lambda: A().s, lambda: setattr(A(), "q", 1), lambda: delattr(B(), "z"), lambda: (1).x, lambda: setattr(1, "x", 2),
          lambda: setattr(int, "x", 1), lambda: None.foo, lambda: len.x, lambda: [].push(1), lambda: delattr(A(), "s"), lambda: setattr([], "append", 1), lambda: delattr(B, "q")]:
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)  # expect: AttributeError 'B' object has no attribute 'x'
        # expect: AttributeError type object 'B' has no attribute 'x'
        # expect: AttributeError 'A' object has no attribute 's'
        # expect: AttributeError 'A' object has no attribute 'q' and no __dict__ for setting new attributes
        # expect: AttributeError 'B' object has no attribute 'z'
        # expect: AttributeError 'int' object has no attribute 'x'
        # expect: AttributeError 'int' object has no attribute 'x' and no __dict__ for setting new attributes
        # expect: TypeError cannot set 'x' attribute of immutable type 'int'
        # expect: AttributeError 'NoneType' object has no attribute 'foo'
        # expect: AttributeError 'builtin_function_or_method' object has no attribute 'x'
        # expect: AttributeError 'list' object has no attribute 'push'
        # expect: AttributeError s
        # expect: AttributeError 'list' object attribute 'append' is read-only
        # expect: AttributeError type object 'B' has no attribute 'q'
