def outer():
    def inner(): pass
    class C:
        def m(self): pass
        l = lambda: 0
    return inner, C
i, C = outer()
print(i.__qualname__, C.__qualname__, C.m.__qualname__, C.l.__qualname__)  # expect: outer.<locals>.inner outer.<locals>.C outer.<locals>.C.m outer.<locals>.C.<lambda>
print([f.__qualname__ for f in [lambda: 0]])  # expect: ['<lambda>']
