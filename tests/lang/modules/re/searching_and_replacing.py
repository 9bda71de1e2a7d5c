import re, sys
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r).split(' at 0x')[0])
        except Exception as e: print(t, '=>', type(e).__name__, e)
ev("re.match('a(b)?(c)', 'ac').groups()")  # expect: re.match('a(b)?(c)', 'ac').groups() -> (None, 'c')
ev("re.compile('a', re.I|re.M)")  # expect: re.compile('a', re.I|re.M) -> re.compile('a', re.IGNORECASE|re.MULTILINE)
ev("re.compile(b'a', re.I)")  # expect: re.compile(b'a', re.I) -> re.compile(b'a', re.IGNORECASE)
ev("re.compile('a'*300)")
# expect: re.compile('a'*300) -> re.compile('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)
ev("re.search('b+', 'aabbcc')")  # expect: re.search('b+', 'aabbcc') -> <re.Match object; span=(2, 4), match='bb'>
ev("re.search('(?P<x>b+)(?P<y>z)?', 'aabbcc').groupdict()")
# expect: re.search('(?P<x>b+)(?P<y>z)?', 'aabbcc').groupdict() -> {'x': 'bb', 'y': None}
ev("re.search('(?P<x>b+)(?P<y>z)?', 'aabbcc').groupdict(7)")
# expect: re.search('(?P<x>b+)(?P<y>z)?', 'aabbcc').groupdict(7) -> {'x': 'bb', 'y': 7}
