for m in ["text", 5, None, (1, 2), [], ValueError("x")]:
    try:
        assert False, m
    except AssertionError as e:
        print(repr(e), str(e))  # expect: AssertionError('text') text
        # expect: AssertionError(5) 5
        # expect: AssertionError(None) None
        # expect: AssertionError((1, 2)) (1, 2)
        # expect: AssertionError([]) []
        # expect: AssertionError(ValueError('x')) x
