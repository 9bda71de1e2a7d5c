x = 1 + \
2
if x == 3 and \
   True:
    print("joined")  # expect: joined
y = [
1,
    2,
        3
]
print(y)  # expect: [1, 2, 3]
assert x == \
    3
