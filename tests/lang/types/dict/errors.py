for f in [lambda: {}["a"], lambda: {}[1.5], lambda: {[]: 1}, lambda: {}.pop("x"), lambda: {}.popitem(), lambda: dict([1]), lambda: dict([(1,)]), lambda: dict(1), lambda: {}.update(5), lambda: {1: 2} < {1: 3}, lambda: {} | [], lambda: {}.get([]), lambda: {}.fromkeys(5), lambda: dict(a=1, **{"a": 2}), lambda: {(1, []): 2}, lambda: {}.update([("a",)]), lambda: {{}: 1}, lambda: {1: 2}.setdefault([])]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)  # expect: KeyError 'a'
        # expect: KeyError 1.5
        # expect: TypeError unhashable type: 'list'
        # expect: KeyError 'x'
        # expect: KeyError 'popitem(): dictionary is empty'
        # expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
        # expect: ValueError dictionary update sequence element #0 has length 1; 2 is required
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError '<' not supported between instances of 'dict' and 'dict'
        # expect: TypeError unsupported operand type(s) for |: 'dict' and 'list'
        # expect: TypeError unhashable type: 'list'
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError dict() got multiple values for keyword argument 'a'
        # expect: TypeError unhashable type: 'list'
        # expect: ValueError dictionary update sequence element #0 has length 1; 2 is required
        # expect: TypeError unhashable type: 'dict'
        # expect: TypeError unhashable type: 'list'
