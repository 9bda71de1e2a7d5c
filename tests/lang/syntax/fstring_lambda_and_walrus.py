print(f"{(lambda x: x * 2)(3)}")  # expect: 6
print(f"{(y := 5)} {y}")  # expect: 5 5
y = 3
print(f"{y:=5}|")  # expect:     3|
print(f"{y != 3} {y == 3}")  # expect: False True
