i = "before"
for i in []:
    pass
print(i)  # expect: before
