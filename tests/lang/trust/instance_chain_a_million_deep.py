# collector: off, auto
class N:
    __slots__ = ("next",)
    def __init__(self, n): self.next = n
head = None
for _ in range(1000000): head = N(head)
del head
print("freed")  # expect: freed
class M:
    def __init__(self, n): self.next = n
head = None
for _ in range(300000): head = M(head)
del head
print("freed with dicts")  # expect: freed with dicts
