import re, sys
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r).split(' at 0x')[0])
        except Exception as e: print(t, '=>', type(e).__name__, e)
ev("re.match('a{2,3}', 'aaaa')")  # expect: re.match('a{2,3}', 'aaaa') -> <re.Match object; span=(0, 3), match='aaa'>
ev("re.match('a{2,3}?', 'aaaa')")  # expect: re.match('a{2,3}?', 'aaaa') -> <re.Match object; span=(0, 2), match='aa'>
ev("re.match('a{,2}', 'aaaa')")  # expect: re.match('a{,2}', 'aaaa') -> <re.Match object; span=(0, 2), match='aa'>
ev("re.match('a{2,}', 'aaaa')")  # expect: re.match('a{2,}', 'aaaa') -> <re.Match object; span=(0, 4), match='aaaa'>
ev("re.match('a{2}', 'aaaa')")  # expect: re.match('a{2}', 'aaaa') -> <re.Match object; span=(0, 2), match='aa'>
ev("re.match('a{x}', 'a{x}')")  # expect: re.match('a{x}', 'a{x}') -> <re.Match object; span=(0, 4), match='a{x}'>
ev("re.match('a{', 'a{')")  # expect: re.match('a{', 'a{') -> <re.Match object; span=(0, 2), match='a{'>
ev("re.match('a{,', 'a{,')")  # expect: re.match('a{,', 'a{,') -> <re.Match object; span=(0, 3), match='a{,'>
ev("re.match('a{}', 'a{}')")  # expect: re.match('a{}', 'a{}') -> <re.Match object; span=(0, 3), match='a{}'>
ev("re.match('a{1', 'a{1')")  # expect: re.match('a{1', 'a{1') -> <re.Match object; span=(0, 3), match='a{1'>
ev("re.match('x{4294967295}','x')")
# expect: re.match('x{4294967295}','x') => OverflowError the repetition number is too large
ev("re.match('x{99999999999}','x')")
# expect: re.match('x{99999999999}','x') => OverflowError the repetition number is too large
