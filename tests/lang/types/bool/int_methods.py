print(True.bit_length(), (True).to_bytes(1, "big"), bool.from_bytes(b"\x01", "big"), True.real, True.numerator, bool("False"))  # expect: 1 b'\x01' True 1 1 True
try:
    bool(1, 2)
except TypeError as e:
    print(e)  # expect: bool expected at most 1 argument, got 2
