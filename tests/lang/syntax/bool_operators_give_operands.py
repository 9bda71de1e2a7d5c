print(0 or "a")  # expect: a
print("" and 1)  # expect:
print([] or {} or 0)  # expect: 0
print(1 and 2 and 3)  # expect: 3
print(not [])  # expect: True
print(1 or 1 / 0)  # expect: 1
