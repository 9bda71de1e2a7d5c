# A cycle outlives its last name; the collector finds it.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.links = []

    def __repr__(self):
        return f"Node({self.name})"


def ring(*names):
    nodes = [Node(name) for name in names]
    for node, following in zip(nodes, nodes[1:] + nodes[:1]):
        node.links.append(following)
    return nodes


gc.disable()
gc.collect()
nodes = ring("a", "b", "c")
watch = [weakref.ref(node) for node in nodes]
print("alive:", [ref() for ref in watch])
del nodes
print("after del, still there:", [ref() for ref in watch])
print("collected:", gc.collect(), "objects (three nodes and their three lists)")
print("now:", [ref() for ref in watch])

nodes = ring("x", "y")
watch = [weakref.ref(node) for node in nodes]
for node in nodes:
    node.links.clear()
del node, nodes
print("a cycle taken apart by hand needs no collector:", [ref() for ref in watch])
