def key():
    print("key")
    return 0
d = [10]
d[key()] += 5  # expect: key
print(d)  # expect: [15]
