import weakref
class Tree:
    def __init__(self, name, parent=None):
        self.name = name
        self.kids = []
        self.parent = weakref.ref(parent) if parent else lambda: None
        if parent: parent.kids.append(self)
    def __del__(self): print("del", self.name)
root = Tree("root")
kid = Tree("kid", root)
Tree("grandkid", kid)
print(kid.parent().name, kid.kids[0].parent() is kid)  # expect: root True
del root  # expect: del root
print(kid.parent())  # expect: None
del kid  # expect: del kid
# expect: del grandkid
print("end")  # expect: end
