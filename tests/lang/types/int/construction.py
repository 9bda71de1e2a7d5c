print(int(), int("12"), int("-12"), int("  7 "), int("1_000"), int("0b101", 0), int("0x1f", 16), int("ff", 16), int("z", 36), int("0o17", 0), int("101", 2), int("+5"))  # expect: 0 12 -12 7 1000 5 31 255 35 15 5 5
print(int(3.9), int(-3.9), int(True), int(1e20), int("٣"), int(b"12"))  # expect: 3 -3 1 100000000000000000000 3 12
for bad in ["1__0", "_1", "1_", "0x", "", " ", "1 2", "１a"]:
    try:
        print(int(bad))
    except ValueError as e:
        print(e)  # expect: invalid literal for int() with base 10: '1__0'
        # expect: invalid literal for int() with base 10: '_1'
        # expect: invalid literal for int() with base 10: '1_'
        # expect: invalid literal for int() with base 10: '0x'
        # expect: invalid literal for int() with base 10: ''
        # expect: invalid literal for int() with base 10: ' '
        # expect: invalid literal for int() with base 10: '1 2'
        # expect: invalid literal for int() with base 10: '１a'
