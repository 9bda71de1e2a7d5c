l = [1, 2, 3, 4]
print([l.pop() for _ in range(2)], l)  # expect: [4, 3] [1, 2]
print([l.append(5) for x in l if len(l) < 4], l)  # expect: [None, None] [1, 2, 5, 5]
