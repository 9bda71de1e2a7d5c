f, s = frozenset([1]), {2}
print(type(f | s), type(s | f), type(f & s), type(f - s), f == {1}, hash(f) == hash(frozenset([1])), {f: 1}[frozenset({1})])  # expect: <class 'frozenset'> <class 'set'> <class 'frozenset'> <class 'frozenset'> True True 1
class S(set): pass
print(type(S([1]) | {2}), type(S([1]).copy()), S([1]) == {1}, type(S([1]) & {1}))  # expect: <class 'set'> <class 'set'> True <class 'set'>
print({frozenset([1]), frozenset([1])}, frozenset([1]) in {frozenset([1])}, {1} in {frozenset([1])})  # expect: {frozenset({1})} True True
