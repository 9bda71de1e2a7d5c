# An object pool: fewer births, and the identity that shows it.


class Buffer:
    made = 0

    def __init__(self):
        Buffer.made += 1
        self.data = []

    def reset(self):
        self.data.clear()


class Pool:
    def __init__(self, limit):
        self._free = []
        self._limit = limit

    def acquire(self):
        return self._free.pop() if self._free else Buffer()

    def release(self, buffer):
        buffer.reset()
        if len(self._free) < self._limit:
            self._free.append(buffer)


class Lease:
    def __init__(self, pool):
        self._pool = pool

    def __enter__(self):
        self._buffer = self._pool.acquire()
        return self._buffer

    def __exit__(self, *exc):
        self._pool.release(self._buffer)
        del self._buffer


pool = Pool(limit=2)
seen = set()
for i in range(10):
    with Lease(pool) as buffer:
        buffer.data.append(i)
        seen.add(id(buffer))
print("ten leases, buffers made:", Buffer.made, "- identities:", len(seen))

several = [pool.acquire() for _ in range(4)]
print("four at once, made so far:", Buffer.made)
while several:
    pool.release(several.pop())
print("kept for later:", len(pool._free))
