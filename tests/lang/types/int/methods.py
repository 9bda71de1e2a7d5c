print((5).bit_length(), (0).bit_length(), (-256).bit_length(), (255).bit_count(), (10**20).bit_length(), (-7).bit_count())  # expect: 3 0 9 8 67 3
print((1024).to_bytes(2, "big"), (1).to_bytes(), (-2).to_bytes(2, "little", signed=True), int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xfe\xff", "little", signed=True))  # expect: b'\x04\x00' b'\x01' b'\xfe\xff' 1024 -2
print((5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator, (5).is_integer(), (6).as_integer_ratio(), (5).__index__())  # expect: 5 5 0 5 1 True (6, 1) 5
for f in [lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (1).to_bytes(1, "middle"), lambda: (1).to_bytes(-1, "big")]:
    try:
        f()
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)  # expect: OverflowError int too big to convert
        # expect: OverflowError can't convert negative int to unsigned
        # expect: ValueError byteorder must be either 'little' or 'big'
        # expect: ValueError length argument must be non-negative
