"""Heap queues."""
from _heapq import (
    heapify, heappop, heappush, heappushpop, heapreplace, _heapify_max, _heappop_max, _heapreplace_max,
)

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables in one order, read as they are needed."""
    if reverse:
        make, pop, replace, direction = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        make, pop, replace, direction = heapify, heappop, heapreplace, 1
    heap = []
    for order, it in enumerate(map(iter, iterables)):
        step = it.__next__
        try:
            value = step()
        except StopIteration:
            continue
        head = [value, order * direction, step] if key is None else [key(value), order * direction, value, step]
        heap.append(head)
    make(heap)
    while len(heap) > 1:
        try:
            while True:
                head = heap[0]
                if key is None:
                    yield head[0]
                    head[0] = head[2]()
                else:
                    yield head[2]
                    value = head[3]()
                    head[0] = key(value)
                    head[2] = value
                replace(heap, head)
        except StopIteration:
            pop(heap)
    if heap:
        head = heap[0]
        yield head[0] if key is None else head[2]
        yield from head[-1].__self__


def nsmallest(n, iterable, key=None):
    """The n smallest items, smallest first: sorted(iterable, key=key)[:n]."""
    if n == 1:
        nothing = object()
        found = min(iter(iterable), default=nothing, key=key)
        return [] if found is nothing else [found]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key)[:n]
    it = iter(iterable)
    if key is None:
        kept = [(item, i) for i, item in zip(range(n), it)]
        if not kept:
            return kept
        _heapify_max(kept)
        worst = kept[0][0]
        order = n
        for item in it:
            if item < worst:
                _heapreplace_max(kept, (item, order))
                worst = kept[0][0]
                order += 1
        kept.sort()
        return [item for item, _ in kept]
    kept = [(key(item), i, item) for i, item in zip(range(n), it)]
    if not kept:
        return kept
    _heapify_max(kept)
    worst = kept[0][0]
    order = n
    for item in it:
        k = key(item)
        if k < worst:
            _heapreplace_max(kept, (k, order, item))
            worst = kept[0][0]
            order += 1
    kept.sort()
    return [item for _, _, item in kept]


def nlargest(n, iterable, key=None):
    """The n largest items, largest first: sorted(iterable, key=key, reverse=True)[:n]."""
    if n == 1:
        nothing = object()
        found = max(iter(iterable), default=nothing, key=key)
        return [] if found is nothing else [found]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=True)[:n]
    it = iter(iterable)
    if key is None:
        kept = [(item, i) for i, item in zip(range(0, -n, -1), it)]
        if not kept:
            return kept
        heapify(kept)
        worst = kept[0][0]
        order = -n
        for item in it:
            if worst < item:
                heapreplace(kept, (item, order))
                worst = kept[0][0]
                order -= 1
        kept.sort(reverse=True)
        return [item for item, _ in kept]
    kept = [(key(item), i, item) for i, item in zip(range(0, -n, -1), it)]
    if not kept:
        return kept
    heapify(kept)
    worst = kept[0][0]
    order = -n
    for item in it:
        k = key(item)
        if worst < k:
            heapreplace(kept, (k, order, item))
            worst = kept[0][0]
            order -= 1
    kept.sort(reverse=True)
    return [item for _, _, item in kept]
