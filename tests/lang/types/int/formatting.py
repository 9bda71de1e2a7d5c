print(format(255, "x"), format(255, "#X"), format(255, "08b"), format(-5, "+d"), format(5, " d"), format(1234567, ","), format(1234567, "_"), format(255, "#_b"), format(65, "c"))  # expect: ff 0XFF 11111111 -5  5 1,234,567 1_234_567 0b1111_1111 A
print(f"{42:>8}|{42:<8}|{42:^8}|{42:*^8}|{-42:=8}|{-42:08}|{42:+08}")  # expect:       42|42      |   42   |***42***|-     42|-0000042|+0000042
print(f"{10**20:,} {10**20:e} {3:.2f} {3:%} {3:g} {10**25:n}")  # expect: 100,000,000,000,000,000,000 1.000000e+20 3.00 300.000000% 3 10000000000000000000000000
print(hex(-255), oct(8), bin(-5), hex(10**20), str(10**30), repr(-10**30))  # expect: -0xff 0o10 -0b101 0x56bc75e2d63100000 1000000000000000000000000000000 -1000000000000000000000000000000
for spec in ["q", ".3d", "s", ",x", "=<>", "1000000000000000000000"]:
    try:
        print(format(5, spec))
    except ValueError as e:
        print(e)  # expect: Unknown format code 'q' for object of type 'int'
        # expect: Precision not allowed in integer format specifier
        # expect: Unknown format code 's' for object of type 'int'
        # expect: Cannot specify ',' with 'x'.
        # expect: Unknown format code '>' for object of type 'int'
        # expect: Too many decimal digits in format string
