import sys
for _ in range(2):
    try:
        import _helper_fails  # expect: about to fail
    except ZeroDivisionError as e:
        print(e, "_helper_fails" in sys.modules)  # expect: division by zero False
        # expect: about to fail
        # expect: division by zero False
