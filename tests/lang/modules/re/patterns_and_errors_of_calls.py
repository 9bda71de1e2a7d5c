import re, sys
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r).split(' at 0x')[0])
        except Exception as e: print(t, '=>', type(e).__name__, e)
ev("re.findall('a.', 'abacad')")  # expect: re.findall('a.', 'abacad') -> ['ab', 'ac', 'ad']
ev("re.findall('(a)(.)', 'abacad')")  # expect: re.findall('(a)(.)', 'abacad') -> [('a', 'b'), ('a', 'c'), ('a', 'd')]
ev("re.findall('(a).', 'abacad')")  # expect: re.findall('(a).', 'abacad') -> ['a', 'a', 'a']
ev("re.findall('', 'abc')")  # expect: re.findall('', 'abc') -> ['', '', '', '']
ev("re.findall('x*', 'axxb')")  # expect: re.findall('x*', 'axxb') -> ['', 'xx', '', '']
ev("[m.span() for m in re.finditer('x*', 'axxb')]")
# expect: [m.span() for m in re.finditer('x*', 'axxb')] -> [(0, 0), (1, 3), (3, 3), (4, 4)]
ev("re.split(',', 'a,b,c')")  # expect: re.split(',', 'a,b,c') -> ['a', 'b', 'c']
ev("re.split('(,)', 'a,b,c')")  # expect: re.split('(,)', 'a,b,c') -> ['a', ',', 'b', ',', 'c']
ev("re.split('x*', 'axbc')")  # expect: re.split('x*', 'axbc') -> ['', 'a', '', 'b', 'c', '']
ev("re.split(r'\\b', 'ab cd')")  # expect: re.split(r'\b', 'ab cd') -> ['', 'ab', ' ', 'cd', '']
ev("re.split(',', 'a,b,c', maxsplit=1)")  # expect: re.split(',', 'a,b,c', maxsplit=1) -> ['a', 'b,c']
ev("re.sub('x*', '-', 'abxd')")  # expect: re.sub('x*', '-', 'abxd') -> '-a-b--d-'
ev("re.sub('(a)(b)?', r'<\\1|\\2>', 'abac')")  # expect: re.sub('(a)(b)?', r'<\1|\2>', 'abac') -> '<a|b><a|>c'
ev("re.sub('(?P<n>a)', r'[\\g<n>\\g<1>\\g<0>]', 'bab')")
# expect: re.sub('(?P<n>a)', r'[\g<n>\g<1>\g<0>]', 'bab') -> 'b[aaa]b'
ev("re.sub('a', lambda m: m.group()*2, 'banana')")  # expect: re.sub('a', lambda m: m.group()*2, 'banana') -> 'baanaanaa'
ev("re.sub('a', 'x', 'banana', count=2)")  # expect: re.sub('a', 'x', 'banana', count=2) -> 'bxnxna'
ev("re.subn('a', 'x', 'banana')")  # expect: re.subn('a', 'x', 'banana') -> ('bxnxnx', 3)
ev("re.sub('a', r'\\n\\t\\\\', 'a')")  # expect: re.sub('a', r'\n\t\\', 'a') -> '\n\t\\'
ev("re.sub('a', r'\\q', 'a')")  # expect: re.sub('a', r'\q', 'a') => PatternError bad escape \q at position 0
ev("re.sub('a', r'\\2', 'a')")  # expect: re.sub('a', r'\2', 'a') => PatternError invalid group reference 2 at position 1
ev("re.sub('a', r'\\g<x>', 'a')")  # expect: re.sub('a', r'\g<x>', 'a') => IndexError unknown group name 'x'
ev("re.sub('a', r'\\g<', 'a')")  # expect: re.sub('a', r'\g<', 'a') => PatternError missing group name at position 3
ev("re.sub('a', r'\\g', 'a')")  # expect: re.sub('a', r'\g', 'a') => PatternError missing < at position 2
ev("re.sub('a', r'\\g<1x>', 'a')")
# expect: re.sub('a', r'\g<1x>', 'a') => PatternError bad character in group name '1x' at position 3
ev("re.sub('a', r'\\400', 'a')")
# expect: re.sub('a', r'\400', 'a') => PatternError octal escape value \400 outside of range 0-0o377 at position 0
ev("re.sub('a', r'\\101\\0\\07', 'a')")  # expect: re.sub('a', r'\101\0\07', 'a') -> 'A\x00\x07'
ev("re.sub('a', r'\\.', 'a')")  # expect: re.sub('a', r'\.', 'a') -> '\\.'
ev("re.sub('a', 3, 'a')")
# expect: re.sub('a', 3, 'a') => TypeError decoding to str: need a bytes-like object, int found
ev("re.sub('a', lambda m: 3, 'bab')")
# expect: re.sub('a', lambda m: 3, 'bab') => TypeError sequence item 1: expected str instance, int found
ev("re.sub(b'a', b'x', b'banana')")  # expect: re.sub(b'a', b'x', b'banana') -> b'bxnxnx'
ev("re.sub('a', b'x', 'a')")
# expect: re.sub('a', b'x', 'a') => TypeError sequence item 0: expected str instance, bytes found
ev("re.sub(b'a', 'x', b'a')")
# expect: re.sub(b'a', 'x', b'a') => TypeError sequence item 0: expected a bytes-like object, str found
ev("re.match('a', b'a')")  # expect: re.match('a', b'a') => TypeError cannot use a string pattern on a bytes-like object
ev("re.match(b'a', 'a')")  # expect: re.match(b'a', 'a') => TypeError cannot use a bytes pattern on a string-like object
ev("re.match('a', 3)")  # expect: re.match('a', 3) => TypeError expected string or bytes-like object, got 'int'
ev("re.match(3, 'a')")  # expect: re.match(3, 'a') => TypeError first argument must be string or compiled pattern
ev("re.match(None, 'a')")  # expect: re.match(None, 'a') => TypeError first argument must be string or compiled pattern
