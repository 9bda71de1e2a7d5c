import re, sys
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r).split(' at 0x')[0])
        except Exception as e: print(t, '=>', type(e).__name__, e)
ev("re.match('(?i)straße', 'STRASSE')")  # expect: re.match('(?i)straße', 'STRASSE') -> None
ev("re.match('(?i)ſ', 'S')")  # expect: re.match('(?i)ſ', 'S') -> <re.Match object; span=(0, 1), match='S'>
ev("re.match('(?i)[a-z]+', 'KſA')")
# expect: re.match('(?i)[a-z]+', 'KſA') -> <re.Match object; span=(0, 3), match='KſA'>
ev("re.match('(?i)k', '\\u212a')")  # expect: re.match('(?i)k', '\u212a') -> <re.Match object; span=(0, 1), match='K'>
ev("re.match('(?i)ß', 'ẞ')")  # expect: re.match('(?i)ß', 'ẞ') -> <re.Match object; span=(0, 1), match='ẞ'>
ev("re.match('(?ia)k', '\\u212a')")  # expect: re.match('(?ia)k', '\u212a') -> None
ev("re.match('(?i)[^x]', 'X')")  # expect: re.match('(?i)[^x]', 'X') -> None
ev("re.match('(?i)\\u03c3', '\\u03c2')")
# expect: re.match('(?i)\u03c3', '\u03c2') -> <re.Match object; span=(0, 1), match='ς'>
ev("re.match('(?i:a)b', 'Ab')")  # expect: re.match('(?i:a)b', 'Ab') -> <re.Match object; span=(0, 2), match='Ab'>
ev("re.match('(?i:a)b', 'AB')")  # expect: re.match('(?i:a)b', 'AB') -> None
ev("re.match('(?i)a(?-i:b)', 'AB')")  # expect: re.match('(?i)a(?-i:b)', 'AB') -> None
ev("re.match('(?s).', '\\n')")  # expect: re.match('(?s).', '\n') -> <re.Match object; span=(0, 1), match='\n'>
ev("re.match('.', '\\n')")  # expect: re.match('.', '\n') -> None
ev("re.findall('(?m)^.', 'a\\nb')")  # expect: re.findall('(?m)^.', 'a\nb') -> ['a', 'b']
ev("re.findall('(?m).$', 'a\\nb\\n')")  # expect: re.findall('(?m).$', 'a\nb\n') -> ['a', 'b']
ev("re.findall('.$', 'a\\nb\\n')")  # expect: re.findall('.$', 'a\nb\n') -> ['b']
ev("re.findall(r'.\\Z', 'a\\nb\\n')")  # expect: re.findall(r'.\Z', 'a\nb\n') -> []
ev("re.match('''(?x) a # c\n b''', 'ab')")
# expect: re.match('''(?x) a # c
# expect:  b''', 'ab') -> <re.Match object; span=(0, 2), match='ab'>
ev("re.match('(?x: a b)c d', 'abc d')")
# expect: re.match('(?x: a b)c d', 'abc d') -> <re.Match object; span=(0, 5), match='abc d'>
ev("re.findall(r'\\w+', 'héllo wörld_1')")  # expect: re.findall(r'\w+', 'héllo wörld_1') -> ['héllo', 'wörld_1']
ev("re.findall(r'(?a)\\w+', 'héllo')")  # expect: re.findall(r'(?a)\w+', 'héllo') -> ['h', 'llo']
ev("re.findall(r'\\d', '1٣')")  # expect: re.findall(r'\d', '1٣') -> ['1', '٣']
ev("re.findall(br'\\w+', b'h\\xe9llo')")  # expect: re.findall(br'\w+', b'h\xe9llo') -> [b'h', b'llo']
ev("re.findall(r'\\s', ' \\x1c\\xa0')")  # expect: re.findall(r'\s', ' \x1c\xa0') -> [' ', '\x1c', '\xa0']
ev("re.findall(br'\\s', b' \\x1c\\xa0')")  # expect: re.findall(br'\s', b' \x1c\xa0') -> [b' ']
ev("re.split(r'\\W+', 'a, b. c')")  # expect: re.split(r'\W+', 'a, b. c') -> ['a', 'b', 'c']
ev("re.sub(r'\\bx', 'y', 'x xx ax')")  # expect: re.sub(r'\bx', 'y', 'x xx ax') -> 'y yx ax'
ev("re.findall(r'\\B', '')")  # expect: re.findall(r'\B', '') -> []
ev("re.findall(r'\\b', '')")  # expect: re.findall(r'\b', '') -> []
ev("re.findall(r'\\B', 'ab')")  # expect: re.findall(r'\B', 'ab') -> ['']
