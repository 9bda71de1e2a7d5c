import re, sys
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r).split(' at 0x')[0])
        except Exception as e: print(t, '=>', type(e).__name__, e)
ev("re.match(r'(.)(?(1)a|b)', 'xa')")
# expect: re.match(r'(.)(?(1)a|b)', 'xa') -> <re.Match object; span=(0, 2), match='xa'>
ev("re.match(r'(<)?x(?(1)>|$)', '<x>')")
# expect: re.match(r'(<)?x(?(1)>|$)', '<x>') -> <re.Match object; span=(0, 3), match='<x>'>
ev("re.match(r'(?P<q><)?x(?(q)>)', '<x>')")
# expect: re.match(r'(?P<q><)?x(?(q)>)', '<x>') -> <re.Match object; span=(0, 3), match='<x>'>
ev("re.match(r'(a)\\1', 'aa')")  # expect: re.match(r'(a)\1', 'aa') -> <re.Match object; span=(0, 2), match='aa'>
ev("re.match(r'(?P<q>a)(?P=q)', 'aa')")
# expect: re.match(r'(?P<q>a)(?P=q)', 'aa') -> <re.Match object; span=(0, 2), match='aa'>
ev("re.match(r'(?i)(a)\\1', 'aA')")  # expect: re.match(r'(?i)(a)\1', 'aA') -> <re.Match object; span=(0, 2), match='aA'>
ev("re.match('(?=ab)a', 'ab')")  # expect: re.match('(?=ab)a', 'ab') -> <re.Match object; span=(0, 1), match='a'>
ev("re.match('(?!ab)a', 'ab')")  # expect: re.match('(?!ab)a', 'ab') -> None
ev("re.search('(?<=a)b', 'ab')")  # expect: re.search('(?<=a)b', 'ab') -> <re.Match object; span=(1, 2), match='b'>
ev("re.search('(?<!a)b', 'ab cb')")  # expect: re.search('(?<!a)b', 'ab cb') -> <re.Match object; span=(4, 5), match='b'>
ev("re.match('a++a', 'aaa')")  # expect: re.match('a++a', 'aaa') -> None
ev("re.match('a*+b', 'aab')")  # expect: re.match('a*+b', 'aab') -> <re.Match object; span=(0, 3), match='aab'>
ev("re.match('a?+a', 'a')")  # expect: re.match('a?+a', 'a') -> None
ev("re.match('a{1,2}+a', 'aaa')")  # expect: re.match('a{1,2}+a', 'aaa') -> <re.Match object; span=(0, 3), match='aaa'>
ev("re.match('(?>a+)b', 'aab')")  # expect: re.match('(?>a+)b', 'aab') -> <re.Match object; span=(0, 3), match='aab'>
ev("re.match('(?>a|ab)c', 'abc')")  # expect: re.match('(?>a|ab)c', 'abc') -> None
ev("re.match('(?:a|ab)*+c','aabc')")  # expect: re.match('(?:a|ab)*+c','aabc') -> None
