n = 3
while n:
    n -= 1
    if n == 5:
        break
else:
    print("else", n)  # expect: else 0
while True:
    break
else:
    print("never")
print("done")  # expect: done
