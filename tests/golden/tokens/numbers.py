0 00 0_0 1_000 0xFF 0o17 0b1_0
1. .5 1e5 1_0.5e-1_0 1.e+5 0777.5
1j 1.5J 0_7j
1if x else 2
x = 0xfor y
1..real
