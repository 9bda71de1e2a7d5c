# collector: off, auto
# args: --max-heap 16M
# ours-only: CPython has no limit on its heap
class Node:
    def __init__(self, next):
        self.next = next
        self.payload = [0] * 10
head = None
try:
    while True:
        head = Node(head)
except MemoryError:
    head = None
print("freed")  # expect: freed
d = {}
try:
    i = 0
    while True:
        d[i] = [i]
        i += 1
except MemoryError:
    d = None
print("freed again")  # expect: freed again
s = set()
try:
    i = 10**6
    while True:
        s.add(i)
        i += 1
except MemoryError:
    s = None
print("and again")  # expect: and again
