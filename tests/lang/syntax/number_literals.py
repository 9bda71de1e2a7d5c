print(0x1F, 0o17, 0b101, 1_000_000)  # expect: 31 15 5 1000000
print(1e3, 1E-2, .5, 5., 1_0.0_1)  # expect: 1000.0 0.01 0.5 5.0 10.01
print(0xdead_beef, 00)  # expect: 3735928559 0
print(123456789012345678901234567890)  # expect: 123456789012345678901234567890
print(1if 1else 2)  # expect: 1
