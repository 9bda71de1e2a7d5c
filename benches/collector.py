"""Full collections of a million containers, alive and in cycles: the program that benches/collector runs.

usage: collector.py GRAPH [COUNT]

Builds COUNT containers (a million by default) in the shape named, and prints one line: the shape, the nanoseconds that gc.collect() takes
per container (CPU time, the least of several), and, for shapes that stay alive, the resident bytes per container. Plain Python that both sides run.
"""

import gc
import sys
import time


class Record:
    __slots__ = ("value", "next")

    def __init__(self, value, next):
        self.value = value
        self.next = next


class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next


def nested_lists(n):
    """A tree: every list but the innermost holds ten."""
    level = [[] for _ in range(n * 9 // 10)]
    made = len(level)
    while len(level) > 1:
        level = [level[i : i + 10] for i in range(0, len(level), 10)]
        made += len(level)
    return level, made


def records(n):
    """Chains of ten, and one list of all of them."""
    live = []
    last = None
    for i in range(n):
        last = Record(i, last if i % 10 else None)
        live.append(last)
    return live, n


def instances(n):
    live = []
    last = None
    for i in range(n):
        last = Node(i, last if i % 10 else None)
        live.append(last)
    return live, n


def dicts(n):
    live = []
    last = None
    for i in range(n):
        last = {"value": i, "next": last if i % 10 else None}
        live.append(last)
    return live, n


def list_rings(n):
    """Rings of ten lists."""
    for _ in range(n // 10):
        first = last = []
        for _ in range(9):
            last = [last]
        first.append(last)
    return n


def record_pairs(n):
    """Two that hold each other."""
    for i in range(n // 2):
        a = Record(i, None)
        a.next = Record(i, a)
    return n


def instance_pairs(n):
    for i in range(n // 2):
        a = Node(i, None)
        a.next = Node(i, a)
    return n


def dict_pairs(n):
    for i in range(n // 2):
        a = {"value": i, "next": None}
        a["next"] = {"value": i, "next": a}
    return n


def resident():
    """Bytes of memory in use, or 0 where the system does not say."""
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * 4096
    except OSError:
        return 0


def timed_collection():
    before = time.process_time()
    found = gc.collect()
    return time.process_time() - before, found


def measure_live(build, n):
    build(1000)
    gc.collect()
    before = resident()
    graph, made = build(n)
    size = (resident() - before) / made
    seconds = min(timed_collection()[0] for _ in range(7))
    return seconds * 1e9 / made, size


def measure_garbage(build, n):
    times = []
    for _ in range(5):
        made = build(n)
        seconds, found = timed_collection()
        if found < made - 10:
            raise SystemExit(f"{found} of {made} containers were found")
        times.append(seconds)
    return min(times) * 1e9 / made


LIVE = [nested_lists, records, instances, dicts]
GARBAGE = [list_rings, record_pairs, instance_pairs, dict_pairs]


def main(name, n=1_000_000):
    gc.disable()
    gc.collect()
    for build in LIVE:
        if build.__name__ == name:
            nanoseconds, size = measure_live(build, int(n))
            print(name, round(nanoseconds, 1), round(size, 1))
    for build in GARBAGE:
        if build.__name__ == name:
            print(name, round(measure_garbage(build, int(n)), 1))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(*sys.argv[1:])
    else:
        for build in LIVE + GARBAGE:
            print(build.__name__)
