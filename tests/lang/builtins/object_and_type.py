print(type(object()), object.__name__, type("x").__name__, isinstance(type, type), type.__call__(int, "5"), object().__class__ is object)  # expect: <class 'object'> object str True 5 True
