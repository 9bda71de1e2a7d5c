global z
z = 3
print(z)  # expect: 3
