x = 3.14159
n = 42
s = "hi"
print(f"{x:.2f} {n:05d} {s!r:>6} {s:^6}|")  # expect: 3.14 00042   'hi'   hi  |
print(f"{n=} {x = :.1f} {s=!s}")  # expect: n=42 x = 3.1 s=hi
print(f"{{literal}} {n}")  # expect: {literal} 42
print(f"{n:#x} {n:,} {1234567:_}")  # expect: 0x2a 42 1_234_567
print(f"{'nested ' + f'{n}'}")  # expect: nested 42
print(f"{s:{n}}|" == "hi" + " " * 40 + "|")  # expect: True
