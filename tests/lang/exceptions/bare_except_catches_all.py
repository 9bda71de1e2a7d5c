try:
    raise SystemExit(3)
except:
    print("caught")  # expect: caught
try:
    raise KeyboardInterrupt
except BaseException as e:
    print(type(e).__name__)  # expect: KeyboardInterrupt
try:
    try:
        raise GeneratorExit
    except Exception:
        print("never")
except GeneratorExit:
    print("base only")  # expect: base only
