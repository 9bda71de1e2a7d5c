def f(items):
    for i in items:
        try:
            if i == 2: break
        except Exception:
            pass
        else:
            print("ok", i)
        finally:
            print("fin", i)
    else:
        print("complete")
f([1, 2, 3])  # expect: ok 1
# expect: fin 1
# expect: fin 2
f([1])  # expect: ok 1
# expect: fin 1
# expect: complete
