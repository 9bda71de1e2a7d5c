import json
bad = ['', ' ', '{', '[', '[1', '[1,', '[1,]', '[,1]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', '{1:2}', '{"a" 1}', '{"a":1 "b"}', '[1 2]', 'nul', 'tru', 'x', '-', '+1', '01', '1.', '.5', '1e', '"abc', '"a\\', '"a\\x"', '"\\u12"', '"\\u12g4"', '"\\ud83d\\u12"', '[1]]', '{"a":1}}', '1 2', '\n\n  x', '{"a":\n tru}', '[1,\n2,\n,]', '["\x01"]', '{"a":1, }', '[1 , ]', '{,}', "{'a':1}", 'Infinit', '-Inf', '-Infinity', '- 1', '[[[', '{"a":[1,{"b":]}', '\x00', '[\x0b1]', '{"a" :1 , "b"}', '"\\', '{"a":1,,}', '{:1}', '{"\\q":1}', 'é', '[1é]']
for b in bad:
    try: print(repr(b), json.loads(b))
    except Exception as e: print(repr(b), type(e).__name__, e, getattr(e, 'pos', None), repr(e.__context__), repr(e.__cause__))
# expect: '' JSONDecodeError Expecting value: line 1 column 1 (char 0) 0 StopIteration(0) None
# expect: ' ' JSONDecodeError Expecting value: line 1 column 2 (char 1) 1 StopIteration(1) None
# expect: '{' JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 None None
# expect: '[' JSONDecodeError Expecting value: line 1 column 2 (char 1) 1 StopIteration(1) None
# expect: '[1' JSONDecodeError Expecting ',' delimiter: line 1 column 3 (char 2) 2 None None
# expect: '[1,' JSONDecodeError Expecting value: line 1 column 4 (char 3) 3 StopIteration(3) None
# expect: '[1,]' JSONDecodeError Illegal trailing comma before end of array: line 1 column 3 (char 2) 2 None None
# expect: '[,1]' JSONDecodeError Expecting value: line 1 column 2 (char 1) 1 StopIteration(1) None
# expect: '{"a"' JSONDecodeError Expecting ':' delimiter: line 1 column 5 (char 4) 4 None None
# expect: '{"a":' JSONDecodeError Expecting value: line 1 column 6 (char 5) 5 StopIteration(5) None
# expect: '{"a":1' JSONDecodeError Expecting ',' delimiter: line 1 column 7 (char 6) 6 None None
# expect: '{"a":1,' JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 8 (char 7) 7 None None
# expect: '{"a":1,}' JSONDecodeError Illegal trailing comma before end of object: line 1 column 7 (char 6) 6 None None
# expect: '{a:1}' JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 None None
# expect: '{1:2}' JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 None None
# expect: '{"a" 1}' JSONDecodeError Expecting ':' delimiter: line 1 column 6 (char 5) 5 None None
# expect: '{"a":1 "b"}' JSONDecodeError Expecting ',' delimiter: line 1 column 8 (char 7) 7 None None
# expect: '[1 2]' JSONDecodeError Expecting ',' delimiter: line 1 column 4 (char 3) 3 None None
# expect: 'nul' JSONDecodeError Expecting value: line 1 column 1 (char 0) 0 StopIteration(0) None
# expect: 'tru' JSONDecodeError Expecting value: line 1 column 1 (char 0) 0 StopIteration(0) None
# expect: 'x' JSONDecodeError Expecting value: line 1 column 1 (char 0) 0 StopIteration(0) None
# expect: '-' JSONDecodeError Expecting value: line 1 column 1 (char 0) 0 StopIteration(0) None
# expect: '+1' JSONDecodeError Expecting value: line 1 column 1 (char 0) 0 StopIteration(0) None
# expect: '01' JSONDecodeError Extra data: line 1 column 2 (char 1) 1 None None
# expect: '1.' JSONDecodeError Extra data: line 1 column 2 (char 1) 1 None None
# expect: '.5' JSONDecodeError Expecting value: line 1 column 1 (char 0) 0 StopIteration(0) None
# expect: '1e' JSONDecodeError Extra data: line 1 column 2 (char 1) 1 None None
# expect: '"abc' JSONDecodeError Unterminated string starting at: line 1 column 1 (char 0) 0 None None
# expect: '"a\\' JSONDecodeError Unterminated string starting at: line 1 column 1 (char 0) 0 None None
# expect: '"a\\x"' JSONDecodeError Invalid \escape: line 1 column 3 (char 2) 2 None None
# expect: '"\\u12"' JSONDecodeError Invalid \uXXXX escape: line 1 column 3 (char 2) 2 None None
# expect: '"\\u12g4"' JSONDecodeError Invalid \uXXXX escape: line 1 column 3 (char 2) 2 None None
# expect: '"\\ud83d\\u12"' JSONDecodeError Invalid \uXXXX escape: line 1 column 9 (char 8) 8 None None
# expect: '[1]]' JSONDecodeError Extra data: line 1 column 4 (char 3) 3 None None
# expect: '{"a":1}}' JSONDecodeError Extra data: line 1 column 8 (char 7) 7 None None
# expect: '1 2' JSONDecodeError Extra data: line 1 column 3 (char 2) 2 None None
# expect: '\n\n  x' JSONDecodeError Expecting value: line 3 column 3 (char 4) 4 StopIteration(4) None
# expect: '{"a":\n tru}' JSONDecodeError Expecting value: line 2 column 2 (char 7) 7 StopIteration(7) None
# expect: '[1,\n2,\n,]' JSONDecodeError Expecting value: line 3 column 1 (char 7) 7 StopIteration(7) None
# expect: '["\x01"]' JSONDecodeError Invalid control character at: line 1 column 3 (char 2) 2 None None
# expect: '{"a":1, }' JSONDecodeError Illegal trailing comma before end of object: line 1 column 7 (char 6) 6 None None
# expect: '[1 , ]' JSONDecodeError Illegal trailing comma before end of array: line 1 column 4 (char 3) 3 None None
# expect: '{,}' JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 None None
# expect: "{'a':1}" JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 None None
# expect: 'Infinit' JSONDecodeError Expecting value: line 1 column 1 (char 0) 0 StopIteration(0) None
# expect: '-Inf' JSONDecodeError Expecting value: line 1 column 1 (char 0) 0 StopIteration(0) None
# expect: '-Infinity' -inf
# expect: '- 1' JSONDecodeError Expecting value: line 1 column 1 (char 0) 0 StopIteration(0) None
# expect: '[[[' JSONDecodeError Expecting value: line 1 column 4 (char 3) 3 StopIteration(3) None
# expect: '{"a":[1,{"b":]}' JSONDecodeError Expecting value: line 1 column 14 (char 13) 13 StopIteration(13) None
# expect: '\x00' JSONDecodeError Expecting value: line 1 column 1 (char 0) 0 StopIteration(0) None
# expect: '[\x0b1]' JSONDecodeError Expecting value: line 1 column 2 (char 1) 1 StopIteration(1) None
# expect: '{"a" :1 , "b"}' JSONDecodeError Expecting ':' delimiter: line 1 column 14 (char 13) 13 None None
# expect: '"\\' JSONDecodeError Unterminated string starting at: line 1 column 1 (char 0) 0 None None
# expect: '{"a":1,,}' JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 8 (char 7) 7 None None
# expect: '{:1}' JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 None None
# expect: '{"\\q":1}' JSONDecodeError Invalid \escape: line 1 column 3 (char 2) 2 None None
# expect: 'é' JSONDecodeError Expecting value: line 1 column 1 (char 0) 0 StopIteration(0) None
# expect: '[1é]' JSONDecodeError Expecting ',' delimiter: line 1 column 3 (char 2) 2 None None
s = '{"name": "x", "items": [1, 2, 3.25, {"deep": [true, null]}], "u": "\\u00fc"}'
for i in range(len(s)):
    for t in (s[:i], s[:i] + s[i+1:], s[:i] + ',' + s[i:], s[:i] + '}' + s[i:], s[:i] + '"' + s[i:]):
        try: r = json.loads(t); print('ok', r)
        except Exception as e: print(i, e)
# expect: 0 Expecting value: line 1 column 1 (char 0)
# expect: 0 Extra data: line 1 column 7 (char 6)
# expect: 0 Expecting value: line 1 column 1 (char 0)
# expect: 0 Expecting value: line 1 column 1 (char 0)
# expect: 0 Extra data: line 1 column 4 (char 3)
# expect: 1 Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: 1 Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: 1 Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: 1 Extra data: line 1 column 3 (char 2)
# expect: 1 Expecting ':' delimiter: line 1 column 4 (char 3)
# expect: 2 Unterminated string starting at: line 1 column 2 (char 1)
# expect: ok {'ame': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {',name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'}name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 2 Expecting ':' delimiter: line 1 column 4 (char 3)
# expect: 3 Unterminated string starting at: line 1 column 2 (char 1)
# expect: ok {'nme': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'n,ame': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'n}ame': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 3 Expecting ':' delimiter: line 1 column 5 (char 4)
# expect: 4 Unterminated string starting at: line 1 column 2 (char 1)
# expect: ok {'nae': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'na,me': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'na}me': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 4 Expecting ':' delimiter: line 1 column 6 (char 5)
# expect: 5 Unterminated string starting at: line 1 column 2 (char 1)
# expect: ok {'nam': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'nam,e': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'nam}e': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 5 Expecting ':' delimiter: line 1 column 7 (char 6)
# expect: 6 Unterminated string starting at: line 1 column 2 (char 1)
# expect: 6 Expecting ':' delimiter: line 1 column 10 (char 9)
# expect: ok {'name,': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'name}': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 6 Expecting ':' delimiter: line 1 column 8 (char 7)
# expect: 7 Expecting ':' delimiter: line 1 column 8 (char 7)
# expect: 7 Expecting ':' delimiter: line 1 column 9 (char 8)
# expect: 7 Expecting ':' delimiter: line 1 column 8 (char 7)
# expect: 7 Expecting ':' delimiter: line 1 column 8 (char 7)
# expect: 7 Expecting ':' delimiter: line 1 column 8 (char 7)
# expect: 8 Expecting value: line 1 column 9 (char 8)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 8 Expecting value: line 1 column 9 (char 8)
# expect: 8 Expecting value: line 1 column 9 (char 8)
# expect: 8 Expecting ',' delimiter: line 1 column 12 (char 11)
# expect: 9 Expecting value: line 1 column 10 (char 9)
# expect: 9 Expecting value: line 1 column 10 (char 9)
# expect: 9 Expecting value: line 1 column 10 (char 9)
# expect: 9 Expecting value: line 1 column 10 (char 9)
# expect: 9 Expecting ',' delimiter: line 1 column 12 (char 11)
# expect: 10 Unterminated string starting at: line 1 column 10 (char 9)
# expect: ok {'name': '', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': ',x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': '}x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 10 Expecting ',' delimiter: line 1 column 12 (char 11)
# expect: 11 Unterminated string starting at: line 1 column 10 (char 9)
# expect: 11 Expecting ',' delimiter: line 1 column 15 (char 14)
# expect: ok {'name': 'x,', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x}', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 11 Expecting ',' delimiter: line 1 column 13 (char 12)
# expect: 12 Expecting ',' delimiter: line 1 column 13 (char 12)
# expect: 12 Expecting ',' delimiter: line 1 column 14 (char 13)
# expect: 12 Expecting property name enclosed in double quotes: line 1 column 14 (char 13)
# expect: 12 Extra data: line 1 column 14 (char 13)
# expect: 12 Expecting ',' delimiter: line 1 column 13 (char 12)
# expect: 13 Expecting property name enclosed in double quotes: line 1 column 14 (char 13)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 13 Expecting property name enclosed in double quotes: line 1 column 14 (char 13)
# expect: 13 Illegal trailing comma before end of object: line 1 column 13 (char 12)
# expect: 13 Expecting ':' delimiter: line 1 column 17 (char 16)
# expect: 14 Expecting property name enclosed in double quotes: line 1 column 15 (char 14)
# expect: 14 Expecting property name enclosed in double quotes: line 1 column 15 (char 14)
# expect: 14 Expecting property name enclosed in double quotes: line 1 column 15 (char 14)
# expect: 14 Illegal trailing comma before end of object: line 1 column 13 (char 12)
# expect: 14 Expecting ':' delimiter: line 1 column 17 (char 16)
# expect: 15 Unterminated string starting at: line 1 column 15 (char 14)
# expect: ok {'name': 'x', 'tems': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', ',items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', '}items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 15 Expecting ':' delimiter: line 1 column 17 (char 16)
# expect: 16 Unterminated string starting at: line 1 column 15 (char 14)
# expect: ok {'name': 'x', 'iems': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'i,tems': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'i}tems': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 16 Expecting ':' delimiter: line 1 column 18 (char 17)
# expect: 17 Unterminated string starting at: line 1 column 15 (char 14)
# expect: ok {'name': 'x', 'itms': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'it,ems': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'it}ems': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 17 Expecting ':' delimiter: line 1 column 19 (char 18)
# expect: 18 Unterminated string starting at: line 1 column 15 (char 14)
# expect: ok {'name': 'x', 'ites': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'ite,ms': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'ite}ms': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 18 Expecting ':' delimiter: line 1 column 20 (char 19)
# expect: 19 Unterminated string starting at: line 1 column 15 (char 14)
# expect: ok {'name': 'x', 'item': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'item,s': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'item}s': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 19 Expecting ':' delimiter: line 1 column 21 (char 20)
# expect: 20 Unterminated string starting at: line 1 column 15 (char 14)
# expect: 20 Expecting ':' delimiter: line 1 column 38 (char 37)
# expect: ok {'name': 'x', 'items,': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'items}': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 20 Expecting ':' delimiter: line 1 column 22 (char 21)
# expect: 21 Expecting ':' delimiter: line 1 column 22 (char 21)
# expect: 21 Expecting ':' delimiter: line 1 column 23 (char 22)
# expect: 21 Expecting ':' delimiter: line 1 column 22 (char 21)
# expect: 21 Expecting ':' delimiter: line 1 column 22 (char 21)
# expect: 21 Expecting ':' delimiter: line 1 column 22 (char 21)
# expect: 22 Expecting value: line 1 column 23 (char 22)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 22 Expecting value: line 1 column 23 (char 22)
# expect: 22 Expecting value: line 1 column 23 (char 22)
# expect: 22 Expecting ',' delimiter: line 1 column 40 (char 39)
# expect: 23 Expecting value: line 1 column 24 (char 23)
# expect: 23 Expecting property name enclosed in double quotes: line 1 column 27 (char 26)
# expect: 23 Expecting value: line 1 column 24 (char 23)
# expect: 23 Expecting value: line 1 column 24 (char 23)
# expect: 23 Expecting ',' delimiter: line 1 column 40 (char 39)
# expect: 24 Expecting value: line 1 column 25 (char 24)
# expect: 24 Expecting value: line 1 column 25 (char 24)
# expect: 24 Expecting value: line 1 column 25 (char 24)
# expect: 24 Expecting value: line 1 column 25 (char 24)
# expect: 24 Expecting ',' delimiter: line 1 column 40 (char 39)
# expect: 25 Expecting ',' delimiter: line 1 column 26 (char 25)
# expect: 25 Expecting ',' delimiter: line 1 column 27 (char 26)
# expect: 25 Expecting value: line 1 column 27 (char 26)
# expect: 25 Expecting ',' delimiter: line 1 column 26 (char 25)
# expect: 25 Expecting ',' delimiter: line 1 column 26 (char 25)
# expect: 26 Expecting value: line 1 column 27 (char 26)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 26 Expecting value: line 1 column 27 (char 26)
# expect: 26 Expecting value: line 1 column 27 (char 26)
# expect: 26 Expecting ',' delimiter: line 1 column 40 (char 39)
# expect: 27 Expecting value: line 1 column 28 (char 27)
# expect: 27 Expecting value: line 1 column 28 (char 27)
# expect: 27 Expecting value: line 1 column 28 (char 27)
# expect: 27 Expecting value: line 1 column 28 (char 27)
# expect: 27 Expecting ',' delimiter: line 1 column 40 (char 39)
# expect: 28 Expecting ',' delimiter: line 1 column 29 (char 28)
# expect: 28 Expecting ',' delimiter: line 1 column 30 (char 29)
# expect: 28 Expecting value: line 1 column 30 (char 29)
# expect: 28 Expecting ',' delimiter: line 1 column 29 (char 28)
# expect: 28 Expecting ',' delimiter: line 1 column 29 (char 28)
# expect: 29 Expecting value: line 1 column 30 (char 29)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 29 Expecting value: line 1 column 30 (char 29)
# expect: 29 Expecting value: line 1 column 30 (char 29)
# expect: 29 Expecting ',' delimiter: line 1 column 40 (char 39)
# expect: 30 Expecting value: line 1 column 31 (char 30)
# expect: 30 Expecting value: line 1 column 31 (char 30)
# expect: 30 Expecting value: line 1 column 31 (char 30)
# expect: 30 Expecting value: line 1 column 31 (char 30)
# expect: 30 Expecting ',' delimiter: line 1 column 40 (char 39)
# expect: 31 Expecting ',' delimiter: line 1 column 32 (char 31)
# expect: ok {'name': 'x', 'items': [1, 2, 325, {'deep': [True, None]}], 'u': 'ü'}
# expect: 31 Expecting value: line 1 column 33 (char 32)
# expect: 31 Expecting ',' delimiter: line 1 column 32 (char 31)
# expect: 31 Expecting ',' delimiter: line 1 column 32 (char 31)
# expect: 32 Expecting ',' delimiter: line 1 column 32 (char 31)
# expect: ok {'name': 'x', 'items': [1, 2, 3.5, {'deep': [True, None]}], 'u': 'ü'}
# expect: 32 Expecting ',' delimiter: line 1 column 32 (char 31)
# expect: 32 Expecting ',' delimiter: line 1 column 32 (char 31)
# expect: 32 Expecting ',' delimiter: line 1 column 32 (char 31)
# expect: 33 Expecting ',' delimiter: line 1 column 34 (char 33)
# expect: ok {'name': 'x', 'items': [1, 2, 3.2, {'deep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'items': [1, 2, 3.2, 5, {'deep': [True, None]}], 'u': 'ü'}
# expect: 33 Expecting ',' delimiter: line 1 column 34 (char 33)
# expect: 33 Expecting ',' delimiter: line 1 column 34 (char 33)
# expect: 34 Expecting ',' delimiter: line 1 column 35 (char 34)
# expect: 34 Expecting ',' delimiter: line 1 column 36 (char 35)
# expect: 34 Expecting value: line 1 column 36 (char 35)
# expect: 34 Expecting ',' delimiter: line 1 column 35 (char 34)
# expect: 34 Expecting ',' delimiter: line 1 column 35 (char 34)
# expect: 35 Expecting value: line 1 column 36 (char 35)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 35 Expecting value: line 1 column 36 (char 35)
# expect: 35 Expecting value: line 1 column 36 (char 35)
# expect: 35 Expecting ',' delimiter: line 1 column 40 (char 39)
# expect: 36 Expecting value: line 1 column 37 (char 36)
# expect: 36 Expecting ',' delimiter: line 1 column 43 (char 42)
# expect: 36 Expecting value: line 1 column 37 (char 36)
# expect: 36 Expecting value: line 1 column 37 (char 36)
# expect: 36 Expecting ',' delimiter: line 1 column 40 (char 39)
# expect: 37 Expecting property name enclosed in double quotes: line 1 column 38 (char 37)
# expect: 37 Expecting property name enclosed in double quotes: line 1 column 38 (char 37)
# expect: 37 Expecting property name enclosed in double quotes: line 1 column 38 (char 37)
# expect: 37 Expecting ',' delimiter: line 1 column 39 (char 38)
# expect: 37 Expecting ':' delimiter: line 1 column 40 (char 39)
# expect: 38 Unterminated string starting at: line 1 column 38 (char 37)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'eep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {',deep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'}deep': [True, None]}], 'u': 'ü'}
# expect: 38 Expecting ':' delimiter: line 1 column 40 (char 39)
# expect: 39 Unterminated string starting at: line 1 column 38 (char 37)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'dep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'d,eep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'d}eep': [True, None]}], 'u': 'ü'}
# expect: 39 Expecting ':' delimiter: line 1 column 41 (char 40)
# expect: 40 Unterminated string starting at: line 1 column 38 (char 37)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'dep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'de,ep': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'de}ep': [True, None]}], 'u': 'ü'}
# expect: 40 Expecting ':' delimiter: line 1 column 42 (char 41)
# expect: 41 Unterminated string starting at: line 1 column 38 (char 37)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'dee': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'dee,p': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'dee}p': [True, None]}], 'u': 'ü'}
# expect: 41 Expecting ':' delimiter: line 1 column 43 (char 42)
# expect: 42 Unterminated string starting at: line 1 column 38 (char 37)
# expect: 42 Expecting ':' delimiter: line 1 column 62 (char 61)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep,': [True, None]}], 'u': 'ü'}
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep}': [True, None]}], 'u': 'ü'}
# expect: 42 Expecting ':' delimiter: line 1 column 44 (char 43)
# expect: 43 Expecting ':' delimiter: line 1 column 44 (char 43)
# expect: 43 Expecting ':' delimiter: line 1 column 45 (char 44)
# expect: 43 Expecting ':' delimiter: line 1 column 44 (char 43)
# expect: 43 Expecting ':' delimiter: line 1 column 44 (char 43)
# expect: 43 Expecting ':' delimiter: line 1 column 44 (char 43)
# expect: 44 Expecting value: line 1 column 45 (char 44)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 44 Expecting value: line 1 column 45 (char 44)
# expect: 44 Expecting value: line 1 column 45 (char 44)
# expect: 44 Expecting ',' delimiter: line 1 column 64 (char 63)
# expect: 45 Expecting value: line 1 column 46 (char 45)
# expect: 45 Expecting property name enclosed in double quotes: line 1 column 52 (char 51)
# expect: 45 Expecting value: line 1 column 46 (char 45)
# expect: 45 Expecting value: line 1 column 46 (char 45)
# expect: 45 Expecting ',' delimiter: line 1 column 64 (char 63)
# expect: 46 Expecting value: line 1 column 47 (char 46)
# expect: 46 Expecting value: line 1 column 47 (char 46)
# expect: 46 Expecting value: line 1 column 47 (char 46)
# expect: 46 Expecting value: line 1 column 47 (char 46)
# expect: 46 Expecting ',' delimiter: line 1 column 64 (char 63)
# expect: 47 Expecting value: line 1 column 47 (char 46)
# expect: 47 Expecting value: line 1 column 47 (char 46)
# expect: 47 Expecting value: line 1 column 47 (char 46)
# expect: 47 Expecting value: line 1 column 47 (char 46)
# expect: 47 Expecting value: line 1 column 47 (char 46)
# expect: 48 Expecting value: line 1 column 47 (char 46)
# expect: 48 Expecting value: line 1 column 47 (char 46)
# expect: 48 Expecting value: line 1 column 47 (char 46)
# expect: 48 Expecting value: line 1 column 47 (char 46)
# expect: 48 Expecting value: line 1 column 47 (char 46)
# expect: 49 Expecting value: line 1 column 47 (char 46)
# expect: 49 Expecting value: line 1 column 47 (char 46)
# expect: 49 Expecting value: line 1 column 47 (char 46)
# expect: 49 Expecting value: line 1 column 47 (char 46)
# expect: 49 Expecting value: line 1 column 47 (char 46)
# expect: 50 Expecting ',' delimiter: line 1 column 51 (char 50)
# expect: 50 Expecting ',' delimiter: line 1 column 52 (char 51)
# expect: 50 Expecting value: line 1 column 52 (char 51)
# expect: 50 Expecting ',' delimiter: line 1 column 51 (char 50)
# expect: 50 Expecting ',' delimiter: line 1 column 51 (char 50)
# expect: 51 Expecting value: line 1 column 52 (char 51)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 51 Expecting value: line 1 column 52 (char 51)
# expect: 51 Expecting value: line 1 column 52 (char 51)
# expect: 51 Expecting ',' delimiter: line 1 column 64 (char 63)
# expect: 52 Expecting value: line 1 column 53 (char 52)
# expect: 52 Expecting value: line 1 column 53 (char 52)
# expect: 52 Expecting value: line 1 column 53 (char 52)
# expect: 52 Expecting value: line 1 column 53 (char 52)
# expect: 52 Expecting ',' delimiter: line 1 column 64 (char 63)
# expect: 53 Expecting value: line 1 column 53 (char 52)
# expect: 53 Expecting value: line 1 column 53 (char 52)
# expect: 53 Expecting value: line 1 column 53 (char 52)
# expect: 53 Expecting value: line 1 column 53 (char 52)
# expect: 53 Expecting value: line 1 column 53 (char 52)
# expect: 54 Expecting value: line 1 column 53 (char 52)
# expect: 54 Expecting value: line 1 column 53 (char 52)
# expect: 54 Expecting value: line 1 column 53 (char 52)
# expect: 54 Expecting value: line 1 column 53 (char 52)
# expect: 54 Expecting value: line 1 column 53 (char 52)
# expect: 55 Expecting value: line 1 column 53 (char 52)
# expect: 55 Expecting value: line 1 column 53 (char 52)
# expect: 55 Expecting value: line 1 column 53 (char 52)
# expect: 55 Expecting value: line 1 column 53 (char 52)
# expect: 55 Expecting value: line 1 column 53 (char 52)
# expect: 56 Expecting ',' delimiter: line 1 column 57 (char 56)
# expect: 56 Expecting ',' delimiter: line 1 column 57 (char 56)
# expect: 56 Illegal trailing comma before end of array: line 1 column 57 (char 56)
# expect: 56 Expecting ',' delimiter: line 1 column 57 (char 56)
# expect: 56 Expecting ',' delimiter: line 1 column 57 (char 56)
# expect: 57 Expecting ',' delimiter: line 1 column 58 (char 57)
# expect: 57 Expecting ',' delimiter: line 1 column 58 (char 57)
# expect: 57 Illegal trailing comma before end of object: line 1 column 58 (char 57)
# expect: 57 Expecting ',' delimiter: line 1 column 59 (char 58)
# expect: 57 Expecting ',' delimiter: line 1 column 58 (char 57)
# expect: 58 Expecting ',' delimiter: line 1 column 59 (char 58)
# expect: 58 Expecting ',' delimiter: line 1 column 64 (char 63)
# expect: 58 Illegal trailing comma before end of array: line 1 column 59 (char 58)
# expect: 58 Expecting ',' delimiter: line 1 column 59 (char 58)
# expect: 58 Expecting ',' delimiter: line 1 column 59 (char 58)
# expect: 59 Expecting ',' delimiter: line 1 column 60 (char 59)
# expect: 59 Expecting ',' delimiter: line 1 column 61 (char 60)
# expect: 59 Expecting property name enclosed in double quotes: line 1 column 61 (char 60)
# expect: 59 Extra data: line 1 column 61 (char 60)
# expect: 59 Expecting ',' delimiter: line 1 column 60 (char 59)
# expect: 60 Expecting property name enclosed in double quotes: line 1 column 61 (char 60)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 60 Expecting property name enclosed in double quotes: line 1 column 61 (char 60)
# expect: 60 Illegal trailing comma before end of object: line 1 column 60 (char 59)
# expect: 60 Expecting ':' delimiter: line 1 column 64 (char 63)
# expect: 61 Expecting property name enclosed in double quotes: line 1 column 62 (char 61)
# expect: 61 Expecting property name enclosed in double quotes: line 1 column 62 (char 61)
# expect: 61 Expecting property name enclosed in double quotes: line 1 column 62 (char 61)
# expect: 61 Illegal trailing comma before end of object: line 1 column 60 (char 59)
# expect: 61 Expecting ':' delimiter: line 1 column 64 (char 63)
# expect: 62 Unterminated string starting at: line 1 column 62 (char 61)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], '': 'ü'}
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], ',u': 'ü'}
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], '}u': 'ü'}
# expect: 62 Expecting ':' delimiter: line 1 column 64 (char 63)
# expect: 63 Unterminated string starting at: line 1 column 62 (char 61)
# expect: 63 Expecting ':' delimiter: line 1 column 67 (char 66)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u,': 'ü'}
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u}': 'ü'}
# expect: 63 Expecting ':' delimiter: line 1 column 65 (char 64)
# expect: 64 Expecting ':' delimiter: line 1 column 65 (char 64)
# expect: 64 Expecting ':' delimiter: line 1 column 66 (char 65)
# expect: 64 Expecting ':' delimiter: line 1 column 65 (char 64)
# expect: 64 Expecting ':' delimiter: line 1 column 65 (char 64)
# expect: 64 Expecting ':' delimiter: line 1 column 65 (char 64)
# expect: 65 Expecting value: line 1 column 66 (char 65)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü'}
# expect: 65 Expecting value: line 1 column 66 (char 65)
# expect: 65 Expecting value: line 1 column 66 (char 65)
# expect: 65 Expecting ',' delimiter: line 1 column 69 (char 68)
# expect: 66 Expecting value: line 1 column 67 (char 66)
# expect: 66 Expecting value: line 1 column 67 (char 66)
# expect: 66 Expecting value: line 1 column 67 (char 66)
# expect: 66 Expecting value: line 1 column 67 (char 66)
# expect: 66 Expecting ',' delimiter: line 1 column 69 (char 68)
# expect: 67 Unterminated string starting at: line 1 column 67 (char 66)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'u00fc'}
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': ',ü'}
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': '}ü'}
# expect: 67 Expecting ',' delimiter: line 1 column 69 (char 68)
# expect: 68 Unterminated string starting at: line 1 column 67 (char 66)
# expect: 68 Invalid \escape: line 1 column 68 (char 67)
# expect: 68 Invalid \escape: line 1 column 68 (char 67)
# expect: 68 Invalid \escape: line 1 column 68 (char 67)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': '"u00fc'}
# expect: 69 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 69 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 69 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 69 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 69 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 70 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 70 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 70 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 70 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 70 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 71 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 71 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 71 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 71 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 71 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 72 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 72 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 72 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 72 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 72 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 73 Invalid \uXXXX escape: line 1 column 69 (char 68)
# expect: 73 Unterminated string starting at: line 1 column 67 (char 66)
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü,'}
# expect: ok {'name': 'x', 'items': [1, 2, 3.25, {'deep': [True, None]}], 'u': 'ü}'}
# expect: 73 Expecting ',' delimiter: line 1 column 75 (char 74)
# expect: 74 Expecting ',' delimiter: line 1 column 75 (char 74)
# expect: 74 Expecting ',' delimiter: line 1 column 75 (char 74)
# expect: 74 Illegal trailing comma before end of object: line 1 column 75 (char 74)
# expect: 74 Extra data: line 1 column 76 (char 75)
# expect: 74 Expecting ',' delimiter: line 1 column 75 (char 74)
print(json.dumps(json.loads(s), sort_keys=True, indent=3))
# expect: {
# expect:    "items": [
# expect:       1,
# expect:       2,
# expect:       3.25,
# expect:       {
# expect:          "deep": [
# expect:             true,
# expect:             null
# expect:          ]
# expect:       }
# expect:    ],
# expect:    "name": "x",
# expect:    "u": "\u00fc"
# expect: }
