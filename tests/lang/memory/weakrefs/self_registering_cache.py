import weakref
class Node:
    cache = weakref.WeakValueDictionary()
    def __new__(cls, name):
        n = cls.cache.get(name)
        if n is None:
            n = super().__new__(cls)
            cls.cache[name] = n
        return n
a = Node("x"); b = Node("x"); c = Node("y")
print(a is b, a is c, len(Node.cache))  # expect: True False 2
del a
print(len(Node.cache))  # expect: 2
del b
print(len(Node.cache), list(Node.cache))  # expect: 1 ['y']
