class Node:
    __slots__ = ("value", "next")
    def __init__(self, value, next=None): self.value, self.next = value, next
class LinkedList:
    def __init__(self, items=()):
        self.head = None
        for x in reversed(list(items)): self.push(x)
    def push(self, x): self.head = Node(x, self.head)
    def __iter__(self):
        n = self.head
        while n:
            yield n.value
            n = n.next
    def __len__(self): return sum(1 for _ in self)
    def __reversed__(self):
        r = LinkedList()
        for x in self: r.push(x)
        return iter(r)
    def __getitem__(self, i):
        if isinstance(i, slice): return LinkedList(list(self)[i])
        for k, v in enumerate(self):
            if k == i: return v
        raise IndexError(i)
    def __add__(self, o): return LinkedList([*self, *o])
    def __contains__(self, x): return any(v == x for v in self)
    def __eq__(self, o): return list(self) == list(o)
    def __repr__(self): return " -> ".join(map(repr, self)) or "empty"
l = LinkedList("abc")
l.push("z")
print(l, len(l), list(reversed(l)), l[1], l[1:3], l + [1], "b" in l, l == "zabc", LinkedList())  # expect: 'z' -> 'a' -> 'b' -> 'c' 4 ['c', 'b', 'a', 'z'] a 'a' -> 'b' 'z' -> 'a' -> 'b' -> 'c' -> 1 True True empty
try:
    l[9]
except IndexError as e:
    print(repr(e))  # expect: IndexError(9)
