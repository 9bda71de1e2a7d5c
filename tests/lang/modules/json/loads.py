import json, sys
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r))
        except Exception as e: print(t, '=>', type(e).__name__, e, [getattr(e, n, None) for n in ('msg','pos','lineno','colno')])
ev("json.loads('null')")  # expect: json.loads('null') -> None
ev('json.loads(\'[1, -2, 3.5, 1e3, -0, -0.0, true, false, null, "a", {}]\')')
# expect: json.loads('[1, -2, 3.5, 1e3, -0, -0.0, true, false, null, "a", {}]') -> [1, -2, 3.5, 1000.0, 0, -0.0, True, False, None, 'a', {}]
ev('json.loads(\' {"a" : [ 1 , 2 ] } \')')  # expect: json.loads(' {"a" : [ 1 , 2 ] } ') -> {'a': [1, 2]}
ev('json.loads(\'"\\\\u00e9\\\\ud83d\\\\ude00\\\\n\\\\/"\')')
# expect: json.loads('"\\u00e9\\ud83d\\ude00\\n\\/"') -> 'é😀\n/'
ev('json.loads(\'"\\\\ud83d"\')')  # expect: json.loads('"\\ud83d"') -> '\ud83d'
ev('json.loads(\'"\\\\ud83d\\\\u0041"\')')  # expect: json.loads('"\\ud83d\\u0041"') -> '\ud83dA'
ev("json.loads('NaN')")  # expect: json.loads('NaN') -> nan
ev("json.loads('[Infinity, -Infinity]')")  # expect: json.loads('[Infinity, -Infinity]') -> [inf, -inf]
ev("json.loads(b'[1]')")  # expect: json.loads(b'[1]') -> [1]
ev("json.loads('\\ufeff1')")
# expect: json.loads('\ufeff1') => JSONDecodeError Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0) ['Unexpected UTF-8 BOM (decode using utf-8-sig)', 0, 1, 1]
ev("json.loads(b'\\xef\\xbb\\xbf1')")  # expect: json.loads(b'\xef\xbb\xbf1') -> 1
ev("json.loads('[1]'.encode('utf-16'))")  # expect: json.loads('[1]'.encode('utf-16')) -> [1]
ev("json.loads('[1]'.encode('utf-32-be'))")  # expect: json.loads('[1]'.encode('utf-32-be')) -> [1]
ev('json.loads(3)')
# expect: json.loads(3) => TypeError the JSON object must be str, bytes or bytearray, not int [None, None, None, None]
ev('json.loads(None)')
# expect: json.loads(None) => TypeError the JSON object must be str, bytes or bytearray, not NoneType [None, None, None, None]
ev("json.loads('12345678901234567890123')")  # expect: json.loads('12345678901234567890123') -> 12345678901234567890123
ev("json.loads('1'*5000)")
# expect: json.loads('1'*5000) => ValueError Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit [None, None, None, None]
ev("json.loads('1.5', parse_float=lambda s: 'f'+s)")  # expect: json.loads('1.5', parse_float=lambda s: 'f'+s) -> 'f1.5'
ev("json.loads('15', parse_int=lambda s: 'i'+s)")  # expect: json.loads('15', parse_int=lambda s: 'i'+s) -> 'i15'
ev("json.loads('NaN', parse_constant=lambda s: 'c'+s)")
# expect: json.loads('NaN', parse_constant=lambda s: 'c'+s) -> 'cNaN'
ev('json.loads(\'{"a": {"b": 1}}\', object_hook=lambda d: sorted(d.items()))')
# expect: json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())) -> [('a', [('b', 1)])]
ev('json.loads(\'{"a": 1, "a": 2}\', object_pairs_hook=lambda p: p)')
# expect: json.loads('{"a": 1, "a": 2}', object_pairs_hook=lambda p: p) -> [('a', 1), ('a', 2)]
ev('json.loads(\'{"a": 1, "a": 2}\')')  # expect: json.loads('{"a": 1, "a": 2}') -> {'a': 2}
ev('json.loads(\'"a\\nb"\')')
# expect: json.loads('"a\nb"') => JSONDecodeError Invalid control character at: line 1 column 3 (char 2) ['Invalid control character at', 2, 1, 3]
ev('json.loads(\'"a\\nb"\', strict=False)')  # expect: json.loads('"a\nb"', strict=False) -> 'a\nb'
ev('json.loads(\'"a\\tb"\')')
# expect: json.loads('"a\tb"') => JSONDecodeError Invalid control character at: line 1 column 3 (char 2) ['Invalid control character at', 2, 1, 3]
ev("json.loads('1', cls=json.JSONDecoder)")  # expect: json.loads('1', cls=json.JSONDecoder) -> 1
ev("json.loads('1', bar=2)")
# expect: json.loads('1', bar=2) => TypeError JSONDecoder.__init__() got an unexpected keyword argument 'bar' [None, None, None, None]
ev("json.JSONDecoder().raw_decode('1 2')")  # expect: json.JSONDecoder().raw_decode('1 2') -> (1, 1)
ev("json.JSONDecoder().raw_decode(' 1')")
# expect: json.JSONDecoder().raw_decode(' 1') => JSONDecodeError Expecting value: line 1 column 1 (char 0) ['Expecting value', 0, 1, 1]
ev("json.JSONDecoder().raw_decode('[1] x', 0)")  # expect: json.JSONDecoder().raw_decode('[1] x', 0) -> ([1], 3)
ev("json.JSONDecoder().decode('1 2')")
# expect: json.JSONDecoder().decode('1 2') => JSONDecodeError Extra data: line 1 column 3 (char 2) ['Extra data', 2, 1, 3]
ev("json.JSONDecodeError('m','doc\\nx',5).__reduce__()")
# expect: json.JSONDecodeError('m','doc\nx',5).__reduce__() -> (<class 'json.decoder.JSONDecodeError'>, ('m', 'doc\nx', 5))
ev('json.JSONDecodeError.__module__')  # expect: json.JSONDecodeError.__module__ -> 'json.decoder'
ev('issubclass(json.JSONDecodeError, ValueError)')  # expect: issubclass(json.JSONDecodeError, ValueError) -> True
ev('json.decoder.scanstring(\'"abc" x\', 1)')  # expect: json.decoder.scanstring('"abc" x', 1) -> ('abc', 5)
ev("json.decoder.scanstring('abc', 9)")
# expect: json.decoder.scanstring('abc', 9) => ValueError end is out of bounds [None, None, None, None]
ev("json.encoder.encode_basestring_ascii('é')")  # expect: json.encoder.encode_basestring_ascii('é') -> '"\\u00e9"'
ev("json.encoder.encode_basestring('é')")  # expect: json.encoder.encode_basestring('é') -> '"é"'
ev('json.encoder.encode_basestring(3)')
# expect: json.encoder.encode_basestring(3) => TypeError first argument must be a string, not int [None, None, None, None]
ev('sorted(json.__all__)')
# expect: sorted(json.__all__) -> ['JSONDecodeError', 'JSONDecoder', 'JSONEncoder', 'dump', 'dumps', 'load', 'loads']
ev("list(json.JSONEncoder().iterencode([1,{'a':[2,'x']},[]]))")
# expect: list(json.JSONEncoder().iterencode([1,{'a':[2,'x']},[]])) -> ['[1', ', ', '{', '"a"', ': ', '[2', ', "x"', ']', '}', ', ', '[]', ']']
ev("list(json.JSONEncoder(indent=1).iterencode({'a':[1,[]], 'b':{}}))")
# expect: list(json.JSONEncoder(indent=1).iterencode({'a':[1,[]], 'b':{}})) -> ['{', '\n ', '"a"', ': ', '[\n  1', ',\n  ', '[]', '\n ', ']', ',\n ', '"b"', ': ', '{}', '\n', '}']
ev("json.JSONEncoder().encode({'a':1})")  # expect: json.JSONEncoder().encode({'a':1}) -> '{"a": 1}'
ev('json.JSONEncoder().default(3)')
# expect: json.JSONEncoder().default(3) => TypeError Object of type int is not JSON serializable [None, None, None, None]
ev('[x is y for x, y in [list(d) + [None] for d in []]]')
# expect: [x is y for x, y in [list(d) + [None] for d in []]] -> []
ev('(lambda r: list(r[0])[0] is list(r[1])[0])(json.loads(\'[{"key name":1},{"key name":2}]\'))')
# expect: (lambda r: list(r[0])[0] is list(r[1])[0])(json.loads('[{"key name":1},{"key name":2}]')) -> True
