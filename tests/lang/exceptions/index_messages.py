for f in [lambda: [][0], lambda: ()[0], lambda: ""[0], lambda: b""[0], lambda: range(0)[0], lambda: [1].pop(5), lambda: [].pop(), lambda: [1].index(2), lambda: (1,).index(2), lambda: "a".index("b"), lambda: [1].remove(2), lambda: {}.popitem(), lambda: set().pop(), lambda: {1}.remove(2), lambda: {}["k"], lambda: {}.pop("k"), lambda: range(3).index(5), lambda: "abc".rindex("z"), lambda: b"a".index(b"z")]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)  # expect: IndexError list index out of range
        # expect: IndexError tuple index out of range
        # expect: IndexError string index out of range
        # expect: IndexError index out of range
        # expect: IndexError range object index out of range
        # expect: IndexError pop index out of range
        # expect: IndexError pop from empty list
        # expect: ValueError 2 is not in list
        # expect: ValueError tuple.index(x): x not in tuple
        # expect: ValueError substring not found
        # expect: ValueError list.remove(x): x not in list
        # expect: KeyError 'popitem(): dictionary is empty'
        # expect: KeyError 'pop from an empty set'
        # expect: KeyError 2
        # expect: KeyError 'k'
        # expect: KeyError 'k'
        # expect: ValueError 5 is not in range
        # expect: ValueError substring not found
        # expect: ValueError subsection not found
