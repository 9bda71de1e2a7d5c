# A tree whose children know their parent: strong links make cycles, weak ones do not.
import gc
import weakref


class Strong:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)

    def __del__(self):
        print("  freed", self.name)


class Weak(Strong):
    def __init__(self, name, parent=None):
        super().__init__(name, parent)
        self.parent = weakref.ref(parent) if parent is not None else None

    def path(self):
        above = self.parent and self.parent()
        return (above.path() if above else "") + "/" + self.name


def build(kind):
    root = kind("root")
    for name in ("left", "right"):
        kind(name + " leaf", kind(name, root))
    return root


gc.disable()
gc.collect()
print("strong parents:")
tree = build(Strong)
del tree
print("  nothing yet; the collector:")
gc.collect()
print("weak parents:")
tree = build(Weak)
print(" ", tree.children[0].children[0].path())
del tree
print("  and nothing left for the collector:", gc.collect())
