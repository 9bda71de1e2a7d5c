a = 1
print(f"{a   +  1 = }")  # expect: a   +  1 = 2
print(f"{ a = }")  # expect:  a = 1
print(f"{a=:>5}")  # expect: a=    1
print(f"{'x'=}")  # expect: 'x'='x'
