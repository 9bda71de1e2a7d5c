class Fake:
    def __mro_entries__(self, bases): return (list,)
class A(Fake()): pass
print(A.__mro__[1], A.__orig_bases__[0].__class__.__name__)  # expect: <class 'list'> Fake
