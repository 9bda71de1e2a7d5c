def huffman(text):
    freq = {}
    for c in text: freq[c] = freq.get(c, 0) + 1
    nodes = [(n, c) for c, n in sorted(freq.items())]
    tick = 0
    heap = [(n, i, c) for i, (n, c) in enumerate(nodes)]
    tick = len(heap)
    while len(heap) > 1:
        heap.sort(key=lambda t: (t[0], t[1]))
        a, b = heap.pop(0), heap.pop(0)
        heap.append((a[0] + b[0], tick, (a[2], b[2])))
        tick += 1
    codes = {}
    def walk(node, prefix):
        if isinstance(node, str): codes[node] = prefix or "0"
        else:
            walk(node[0], prefix + "0")
            walk(node[1], prefix + "1")
    walk(heap[0][2], "")
    return codes
codes = huffman("abracadabra")
print(sorted(codes.items()), len("".join(codes[c] for c in "abracadabra")))  # expect: [('a', '0'), ('b', '110'), ('c', '100'), ('d', '101'), ('r', '111')] 23
