try:
    try:
        raise KeyboardInterrupt("stop")
    except Exception:
        print("never")
    finally:
        print("cleanup")  # expect: cleanup
except KeyboardInterrupt as e:
    print(repr(e))  # expect: KeyboardInterrupt('stop')
