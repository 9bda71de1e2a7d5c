for x in [ValueError, ValueError("a"), 5, "s", None, int, object()]:
    try:
        raise x
    except Exception as e:
        print(type(e).__name__, e.args)  # expect: ValueError ()
        # expect: ValueError ('a',)
        # expect: TypeError ('exceptions must derive from BaseException',)
        # expect: TypeError ('exceptions must derive from BaseException',)
        # expect: TypeError ('exceptions must derive from BaseException',)
        # expect: TypeError ('exceptions must derive from BaseException',)
        # expect: TypeError ('exceptions must derive from BaseException',)
