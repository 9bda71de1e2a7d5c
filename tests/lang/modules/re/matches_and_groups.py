import re, sys
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r).split(' at 0x')[0])
        except Exception as e: print(t, '=>', type(e).__name__, e)
ev("re.compile('a').match('ba', 1)")
# expect: re.compile('a').match('ba', 1) -> <re.Match object; span=(1, 2), match='a'>
ev("re.compile('^a').match('ba', 1)")  # expect: re.compile('^a').match('ba', 1) -> None
ev("re.compile('a$').search('ab', 0, 1)")
# expect: re.compile('a$').search('ab', 0, 1) -> <re.Match object; span=(0, 1), match='a'>
ev("re.compile('a').search('ba', 5)")  # expect: re.compile('a').search('ba', 5) -> None
ev("re.compile('a').search('ba', -5)")
# expect: re.compile('a').search('ba', -5) -> <re.Match object; span=(1, 2), match='a'>
ev("re.compile('a').search('ba', 1, 0)")  # expect: re.compile('a').search('ba', 1, 0) -> None
ev("re.compile('a').search(string='ba', pos=1, endpos=2).pos")
# expect: re.compile('a').search(string='ba', pos=1, endpos=2).pos -> 1
ev("re.compile('(?P<a>x)(y)').groupindex")  # expect: re.compile('(?P<a>x)(y)').groupindex -> mappingproxy({'a': 1})
ev("re.compile('(?P<a>x)(y)').groups")  # expect: re.compile('(?P<a>x)(y)').groups -> 2
ev("re.compile('a').flags")  # expect: re.compile('a').flags -> 32
ev("re.compile(b'a').flags")  # expect: re.compile(b'a').flags -> 0
ev("re.compile('a', re.A).flags")  # expect: re.compile('a', re.A).flags -> 256
ev("re.compile('(?i)a').flags")  # expect: re.compile('(?i)a').flags -> 34
ev("re.compile('a').pattern")  # expect: re.compile('a').pattern -> 'a'
ev("re.compile('a') == re.compile('a')")  # expect: re.compile('a') == re.compile('a') -> True
ev("re.compile('a') == re.compile('b')")  # expect: re.compile('a') == re.compile('b') -> False
ev("hash(re.compile('a')) == hash(re.compile('a'))")  # expect: hash(re.compile('a')) == hash(re.compile('a')) -> True
ev("re.compile('a') < re.compile('b')")
# expect: re.compile('a') < re.compile('b') => TypeError '<' not supported between instances of 're.Pattern' and 're.Pattern'
ev("re.compile(re.compile('a'))")  # expect: re.compile(re.compile('a')) -> re.compile('a')
ev("re.compile(re.compile('a'), re.I)")
# expect: re.compile(re.compile('a'), re.I) => ValueError cannot process flags argument with a compiled pattern
ev('re.I')  # expect: re.I -> re.IGNORECASE
ev('re.I|re.M')  # expect: re.I|re.M -> re.IGNORECASE|re.MULTILINE
ev('re.RegexFlag')  # expect: re.RegexFlag -> <flag 'RegexFlag'>
ev('re.NOFLAG')  # expect: re.NOFLAG -> re.NOFLAG
ev('re.RegexFlag(0)')  # expect: re.RegexFlag(0) -> re.NOFLAG
ev('re.DOTALL.value')  # expect: re.DOTALL.value -> 16
ev('str(re.I)')  # expect: str(re.I) -> 're.IGNORECASE'
ev("re.escape('a.b*c [x] \\n-_é')")  # expect: re.escape('a.b*c [x] \n-_é') -> 'a\\.b\\*c\\ \\[x\\]\\ \\\n\\-_é'
ev("re.escape(b'a.b\\x00')")  # expect: re.escape(b'a.b\x00') -> b'a\\.b\x00'
ev('re.escape(3)')  # expect: re.escape(3) => TypeError decoding to str: need a bytes-like object, int found
ev("re.fullmatch('a|ab', 'ab')")  # expect: re.fullmatch('a|ab', 'ab') -> <re.Match object; span=(0, 2), match='ab'>
ev("re.fullmatch('a*?', 'aaa')")  # expect: re.fullmatch('a*?', 'aaa') -> <re.Match object; span=(0, 3), match='aaa'>
ev("re.match('', 'a')")  # expect: re.match('', 'a') -> <re.Match object; span=(0, 0), match=''>
