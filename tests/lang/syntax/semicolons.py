a = 1; b = 2; print(a + b)  # expect: 3
if a: print("one"); print("line");  # expect: one
# expect: line
