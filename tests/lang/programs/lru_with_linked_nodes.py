class Link:
    __slots__ = "prev", "next", "key", "value"
class LRU:
    def __init__(self, cap):
        self.cap, self.map, self.root = cap, {}, Link()
        self.root.prev = self.root.next = self.root
    def _unlink(self, l): l.prev.next, l.next.prev = l.next, l.prev
    def _front(self, l):
        l.prev, l.next = self.root, self.root.next
        l.prev.next = l.next.prev = l
    def get(self, k):
        l = self.map[k]
        self._unlink(l); self._front(l)
        return l.value
    def put(self, k, v):
        if k in self.map:
            l = self.map[k]; self._unlink(l)
        else:
            if len(self.map) == self.cap:
                old = self.root.prev
                self._unlink(old); del self.map[old.key]
            l = self.map[k] = Link(); l.key = k
        l.value = v
        self._front(l)
    def keys(self):
        l = self.root.next
        while l is not self.root:
            yield l.key
            l = l.next
c = LRU(3)
for i, k in enumerate("abcadbe"): c.put(k, i)
print(list(c.keys()), c.get("d"), list(c.keys()))  # expect: ['e', 'b', 'd'] 4 ['d', 'e', 'b']
try:
    c.get("a")
except KeyError as e:
    print("miss", e)  # expect: miss 'a'
