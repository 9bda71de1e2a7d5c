for i in range(5):
    if i % 2:
        continue
    print(i)  # expect: 0
    # expect: 2
    # expect: 4
else:
    print("else")  # expect: else
for i in range(5):
    if i == 2:
        break
else:
    print("never")
print(i)  # expect: 2
