w, p = 10, 3
print(f"{2.718281828:{w}.{p}}|")  # expect:       2.72|
print(f"{'a':{'*'}>{w}}")  # expect: *********a
print(f"{5!r:{w}}|")  # expect: 5         |
