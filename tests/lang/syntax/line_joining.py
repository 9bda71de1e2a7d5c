x = 1 + \
    2
y = (1,
     2,  # comment

     3)
print(x, y)  # expect: 3 (1, 2, 3)
s = "a" \
    "b"
print(s)  # expect: ab
