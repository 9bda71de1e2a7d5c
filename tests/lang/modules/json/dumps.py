import json, sys
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r))
        except Exception as e: print(t, '=>', type(e).__name__, e, [getattr(e, n, None) for n in ('msg','pos','lineno','colno')])
class I(int):
    def __repr__(self): return 'X'
    __str__ = __repr__
class F(float):
    def __repr__(self): return 'F'
class S(str): pass
class L(list): pass
class D(dict):
    def items(self): return [('z', 1), ('a', 2)]
ev('json.dumps(None)')  # expect: json.dumps(None) -> 'null'
ev("json.dumps([1, 2.5, 'a', True, False, None, {'k': [], 'j': {}}])")
# expect: json.dumps([1, 2.5, 'a', True, False, None, {'k': [], 'j': {}}]) -> '[1, 2.5, "a", true, false, null, {"k": [], "j": {}}]'
ev('json.dumps(\'é\\u2028\\U0001F600\\ud800\\x00\\x1f\\x7f"\\\\/\\n\')')
# expect: json.dumps('é\u2028\U0001F600\ud800\x00\x1f\x7f"\\/\n') -> '"\\u00e9\\u2028\\ud83d\\ude00\\ud800\\u0000\\u001f\\u007f\\"\\\\/\\n"'
ev("json.dumps('é\\U0001F600\\x7f', ensure_ascii=False)")
# expect: json.dumps('é\U0001F600\x7f', ensure_ascii=False) -> '"é😀\x7f"'
ev("json.dumps({1:1, 1.5:2, None:3, True:4, 'a':5})")
# expect: json.dumps({1:1, 1.5:2, None:3, True:4, 'a':5}) -> '{"1": 4, "1.5": 2, "null": 3, "a": 5}'
ev('json.dumps({(1,):1})')
# expect: json.dumps({(1,):1}) => TypeError keys must be str, int, float, bool or None, not tuple [None, None, None, None]
ev("json.dumps({(1,):1, 'a': 2}, skipkeys=True)")  # expect: json.dumps({(1,):1, 'a': 2}, skipkeys=True) -> '{"a": 2}'
ev("json.dumps({'b':1,'a':2}, sort_keys=True)")
# expect: json.dumps({'b':1,'a':2}, sort_keys=True) -> '{"a": 2, "b": 1}'
ev("json.dumps({'b':1, 2:2}, sort_keys=True)")
# expect: json.dumps({'b':1, 2:2}, sort_keys=True) => TypeError '<' not supported between instances of 'int' and 'str' [None, None, None, None]
ev("json.dumps([1,[2,{'a':3}],[],{}], indent=2)")
# expect: json.dumps([1,[2,{'a':3}],[],{}], indent=2) -> '[\n  1,\n  [\n    2,\n    {\n      "a": 3\n    }\n  ],\n  [],\n  {}\n]'
ev("json.dumps([1,{'a':[2]}], indent='\\t')")
# expect: json.dumps([1,{'a':[2]}], indent='\t') -> '[\n\t1,\n\t{\n\t\t"a": [\n\t\t\t2\n\t\t]\n\t}\n]'
ev('json.dumps([1,2], indent=0)')  # expect: json.dumps([1,2], indent=0) -> '[\n1,\n2\n]'
ev('json.dumps([1,2], indent=-1)')  # expect: json.dumps([1,2], indent=-1) -> '[\n1,\n2\n]'
ev("json.dumps({'a':1,'b':[1,2]}, separators=(',',':'))")
# expect: json.dumps({'a':1,'b':[1,2]}, separators=(',',':')) -> '{"a":1,"b":[1,2]}'
ev("json.dumps([1], separators=(';',))")
# expect: json.dumps([1], separators=(';',)) => ValueError not enough values to unpack (expected 2, got 1) [None, None, None, None]
ev("json.dumps(float('nan'))")  # expect: json.dumps(float('nan')) -> 'NaN'
ev("json.dumps([float('inf'), -float('inf')])")
# expect: json.dumps([float('inf'), -float('inf')]) -> '[Infinity, -Infinity]'
ev("json.dumps(float('inf'), allow_nan=False)")
# expect: json.dumps(float('inf'), allow_nan=False) => ValueError Out of range float values are not JSON compliant: inf [None, None, None, None]
ev("json.dumps({float('nan'):1}, allow_nan=False)")
# expect: json.dumps({float('nan'):1}, allow_nan=False) => ValueError Out of range float values are not JSON compliant: nan [None, None, None, None]
ev('json.dumps(object)')
# expect: json.dumps(object) => TypeError Object of type type is not JSON serializable [None, None, None, None]
ev('json.dumps({1,2})')
# expect: json.dumps({1,2}) => TypeError Object of type set is not JSON serializable [None, None, None, None]
ev('json.dumps(1j)')
# expect: json.dumps(1j) => TypeError Object of type complex is not JSON serializable [None, None, None, None]
ev("json.dumps(b'a')")
# expect: json.dumps(b'a') => TypeError Object of type bytes is not JSON serializable [None, None, None, None]
ev("json.dumps([object()], default=lambda o: 'obj')")
# expect: json.dumps([object()], default=lambda o: 'obj') -> '["obj"]'
ev('json.dumps([object()], default=str.__name__ and (lambda o: [1,2]))')
# expect: json.dumps([object()], default=str.__name__ and (lambda o: [1,2])) -> '[[1, 2]]'
ev('json.dumps(I(5))')  # expect: json.dumps(I(5)) -> '5'
ev('json.dumps(F(1.5))')  # expect: json.dumps(F(1.5)) -> '1.5'
ev("json.dumps(S('q'))")  # expect: json.dumps(S('q')) -> '"q"'
ev('json.dumps(L([1]))')  # expect: json.dumps(L([1])) -> '[1]'
ev('json.dumps(D(x=1))')  # expect: json.dumps(D(x=1)) -> '{"z": 1, "a": 2}'
ev('json.dumps({I(3): 1, F(2.5): 2})')  # expect: json.dumps({I(3): 1, F(2.5): 2}) -> '{"3": 1, "2.5": 2}'
ev('json.dumps((1,2))')  # expect: json.dumps((1,2)) -> '[1, 2]'
ev('json.dumps(1e100)')  # expect: json.dumps(1e100) -> '1e+100'
ev('json.dumps(10**30)')  # expect: json.dumps(10**30) -> '1000000000000000000000000000000'
ev('json.dumps(-0.0)')  # expect: json.dumps(-0.0) -> '-0.0'
ev('json.dumps(1, foo=2)')
# expect: json.dumps(1, foo=2) => TypeError JSONEncoder.__init__() got an unexpected keyword argument 'foo' [None, None, None, None]
ev('json.dumps([], indent=1)')  # expect: json.dumps([], indent=1) -> '[]'
ev('json.dumps({}, indent=1)')  # expect: json.dumps({}, indent=1) -> '{}'
ev("json.dumps('')")  # expect: json.dumps('') -> '""'
ev('json.dumps(range(3))')
# expect: json.dumps(range(3)) => TypeError Object of type range is not JSON serializable [None, None, None, None]
ev("json.dumps({'a': {(1,): 2}}, skipkeys=True, indent=1)")
# expect: json.dumps({'a': {(1,): 2}}, skipkeys=True, indent=1) -> '{\n "a": {\n  \n }\n}'
