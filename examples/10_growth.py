# How containers grow: in steps, so that appending stays cheap.
import sys


def steps(container, add, n_items):
    sizes = []
    for i in range(n_items):
        add(container, i)
        size = sys.getsizeof(container)
        if not sizes or sizes[-1][1] != size:
            sizes.append((len(container), size))
    return sizes


print("list:")
for length, size in steps([], lambda box, i: box.append(i), 60):
    print(f"  {length:4} items: {size:6} bytes, room for {(size - 56) // 8}")
print("dict:")
for length, size in steps({}, lambda box, i: box.__setitem__(i, i), 100):
    print(f"  {length:4} items: {size:6} bytes")
print("set:")
for length, size in steps(set(), lambda box, i: box.add(i), 100):
    print(f"  {length:4} items: {size:6} bytes")

shrinking = list(range(64))
before = sys.getsizeof(shrinking)
while len(shrinking) > 10:
    shrinking.pop()
print("a list gives memory back when half of it is unused:", before, "->", sys.getsizeof(shrinking))
emptied = {i: i for i in range(100)}
before = sys.getsizeof(emptied)
for key in list(emptied):
    del emptied[key]
print("a dict does not, until it is cleared:", before, "->", sys.getsizeof(emptied), end=" -> ")
emptied.clear()
print(sys.getsizeof(emptied))
