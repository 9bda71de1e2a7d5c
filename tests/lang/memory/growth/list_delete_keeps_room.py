import sys
def room(do, n=20):
    l = []
    for i in range(n): l.append(i)
    sizes = []
    while l:
        do(l)
        sizes.append((sys.getsizeof(l) - 56) // 8)
    return sizes
def first(l): del l[0]
def last(l): del l[-1]
def slice_of_one(l): del l[0:1]
def every_other(l): del l[::2]
print(room(first))  # expect: [24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24]
print(room(last))  # expect: [24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24]
print(room(slice_of_one))  # expect: [24, 24, 24, 24, 24, 24, 24, 24, 16, 16, 16, 16, 12, 12, 8, 8, 8, 8, 4, 0]
print(room(every_other))  # expect: [16, 8, 8, 4, 0]
print(room(lambda l: l.remove(l[0])))  # expect: [24, 24, 24, 24, 24, 24, 24, 24, 16, 16, 16, 16, 12, 12, 8, 8, 8, 8, 4, 0]
print(room(lambda l: l.pop(0)))  # expect: [24, 24, 24, 24, 24, 24, 24, 24, 16, 16, 16, 16, 12, 12, 8, 8, 8, 8, 4, 0]
