import json, sys
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r))
        except Exception as e: print(t, '=>', type(e).__name__, e, [getattr(e, n, None) for n in ('msg','pos','lineno','colno')])
l = []; l.append(l)
d = {}; d['d'] = d
ev('json.dumps(l)')  # expect: json.dumps(l) => ValueError Circular reference detected [None, None, None, None]
ev('json.dumps(d)')  # expect: json.dumps(d) => ValueError Circular reference detected [None, None, None, None]
ev('json.dumps(l, check_circular=False)')
# expect: json.dumps(l, check_circular=False) => RecursionError maximum recursion depth exceeded while encoding a JSON object [None, None, None, None]
ev('json.dumps(object(), default=lambda o: o)')
# expect: json.dumps(object(), default=lambda o: o) => ValueError Circular reference detected [None, None, None, None]
ev('list(json.JSONEncoder().iterencode(l))')
# expect: list(json.JSONEncoder().iterencode(l)) => ValueError Circular reference detected [None, None, None, None]
def deep(n): 
    x = []
    for i in range(n): x = [x]
    return x
try: json.dumps(deep(100000))
except RecursionError as e: print(e)
# expect: maximum recursion depth exceeded while encoding a JSON object
try: json.loads('[' * 100000)
except RecursionError as e: print(e)
# expect: maximum recursion depth exceeded while decoding a JSON array from a unicode string
try: json.loads('{"a":' * 100000)
except RecursionError as e: print(e)
# expect: maximum recursion depth exceeded while decoding a JSON object from a unicode string
print(json.loads('[' * 500 + ']' * 500) == deep(499), len(json.dumps(deep(500))))  # expect: True 1002
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        return super().default(o)
ev("json.dumps({'a': {3,1}}, cls=E)")  # expect: json.dumps({'a': {3,1}}, cls=E) -> '{"a": [1, 3]}'
ev('json.dumps(object(), cls=E)')
# expect: json.dumps(object(), cls=E) => TypeError Object of type object is not JSON serializable [None, None, None, None]
ev("E(indent=2, sort_keys=True).encode({'b': {1}, 'a': 1})")
# expect: E(indent=2, sort_keys=True).encode({'b': {1}, 'a': 1}) -> '{\n  "a": 1,\n  "b": [\n    1\n  ]\n}'
class W:
    def __init__(self): self.w = []
    def write(self, s): self.w.append(s)
w = W(); json.dump({'a': [1, 2, {'b': None}], 'c': 'x'}, w); print(w.w)
# expect: ['{', '"a"', ': ', '[1', ', 2', ', ', '{', '"b"', ': ', 'null', '}', ']', ', ', '"c"', ': ', '"x"', '}']
w = W(); json.dump([1, [2]], w, indent=1); print(w.w)  # expect: ['[\n 1', ',\n ', '[\n  2', '\n ', ']', '\n', ']']
class R:
    def read(self): return '{"q": 1}'
print(json.load(R()))  # expect: {'q': 1}
