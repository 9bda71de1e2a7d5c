for i in range(3):
    try:
        continue
    finally:
        print("f", i)  # expect: f 0
        # expect: f 1
        # expect: f 2
