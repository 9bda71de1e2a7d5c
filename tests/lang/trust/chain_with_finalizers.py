# collector: off, auto
class D:
    count = 0
    def __init__(self, n): self.next = n
    def __del__(self): D.count += 1
head = None
for _ in range(100000): head = D(head)
del head
print(D.count)  # expect: 100000
