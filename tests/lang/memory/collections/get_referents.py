import gc
G = gc.get_referents
print(G([1, "a", 2.5]), G((1, 2)), G({"k": "v"}), G(5), G("a"), G())  # expect: [2.5, 'a', 1] [2, 1] ['v'] [] [] []
print(G([1], [2]), sorted(G({1, 2})))  # expect: [1, 2] [1, 2]
class A: pass
a = A(); a.x = 1; a.y = 2
print([r if not isinstance(r, type) else r.__name__ for r in G(a)])  # expect: [1, 2, 'A']
a.__dict__
print([r if not isinstance(r, type) else r.__name__ for r in G(a)])  # expect: [1, 2, 'A']
class S:
    __slots__ = ("p", "q")
s = S(); s.q = "q"; s.p = "p"
print([r if not isinstance(r, type) else r.__name__ for r in G(s)])  # expect: ['p', 'q', 'S']
def f(a, b=[5]): pass
print([type(r).__name__ for r in G(f)])  # expect: ['code', 'dict', 'dict', 'str', 'tuple', 'NoneType', 'str', 'str']
def outer():
    v = "cell value"
    def inner(): return v
    return inner
i = outer()
print([type(r).__name__ for r in G(i)], G(i.__closure__[0]))  # expect: ['code', 'dict', 'dict', 'str', 'NoneType', 'str', 'tuple', 'str'] ['cell value']
print([type(r).__name__ for r in G(a.__init__)], [type(r).__name__ for r in G([].append)], [type(r).__name__ for r in G(iter([1]))])  # expect: ['wrapper_descriptor', 'A'] ['list'] ['list']
print([type(r).__name__ for r in G(slice(1, 2))], [type(r).__name__ for r in G(ValueError(1))])  # expect: ['int', 'int', 'NoneType'] ['tuple']
print([type(r).__name__ for r in G(enumerate([]))], [type(r).__name__ for r in G(zip([1], "a"))], [type(r).__name__ for r in G(map(len, []))])  # expect: ['list_iterator', 'tuple'] ['tuple', 'tuple'] ['tuple', 'builtin_function_or_method']
print([type(r).__name__ for r in G(property(len))], [type(r).__name__ for r in G(staticmethod(len))])  # expect: ['builtin_function_or_method', 'str'] ['builtin_function_or_method', 'dict']
