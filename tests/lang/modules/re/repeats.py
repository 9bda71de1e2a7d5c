import re, sys
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r).split(' at 0x')[0])
        except Exception as e: print(t, '=>', type(e).__name__, e)
ev("re.match('(a)|b', 'b').group(1)")  # expect: re.match('(a)|b', 'b').group(1) -> None
ev("re.match('(a)|b', 'b').start(1)")  # expect: re.match('(a)|b', 'b').start(1) -> -1
ev("re.match('(a)|b', 'b').span(1)")  # expect: re.match('(a)|b', 'b').span(1) -> (-1, -1)
ev("re.match('(a)|b', 'b').groups('z')")  # expect: re.match('(a)|b', 'b').groups('z') -> ('z',)
ev("re.match('(a)(b)', 'ab').group(1,2,0)")  # expect: re.match('(a)(b)', 'ab').group(1,2,0) -> ('a', 'b', 'ab')
ev("re.match('(a)(b)', 'ab').group(3)")  # expect: re.match('(a)(b)', 'ab').group(3) => IndexError no such group
ev("re.match('(a)(b)', 'ab').group('x')")  # expect: re.match('(a)(b)', 'ab').group('x') => IndexError no such group
ev("re.match('(a)(b)', 'ab').group(-1)")  # expect: re.match('(a)(b)', 'ab').group(-1) => IndexError no such group
ev("re.match('(a)(b)', 'ab').group(1.5)")  # expect: re.match('(a)(b)', 'ab').group(1.5) => IndexError no such group
ev("re.match('(a)(b)', 'ab').group([])")  # expect: re.match('(a)(b)', 'ab').group([]) => IndexError no such group
ev("re.match('(a)(b)', 'ab')[1]")  # expect: re.match('(a)(b)', 'ab')[1] -> 'a'
ev("re.match('(?P<q>a)(b)', 'ab')['q']")  # expect: re.match('(?P<q>a)(b)', 'ab')['q'] -> 'a'
ev("re.match('(a)(b)', 'ab').regs")  # expect: re.match('(a)(b)', 'ab').regs -> ((0, 2), (0, 1), (1, 2))
ev("re.match('(a)(b)', 'ab').lastindex")  # expect: re.match('(a)(b)', 'ab').lastindex -> 2
ev("re.match('((a)(b))', 'ab').lastindex")  # expect: re.match('((a)(b))', 'ab').lastindex -> 1
ev("re.match('(?P<q>a)(b)?', 'a').lastgroup")  # expect: re.match('(?P<q>a)(b)?', 'a').lastgroup -> 'q'
ev("re.match('(?P<q>a)(b)', 'ab').lastgroup")  # expect: re.match('(?P<q>a)(b)', 'ab').lastgroup -> None
ev("re.match('a','a').lastindex")  # expect: re.match('a','a').lastindex -> None
ev("re.match('a', 'ab').string")  # expect: re.match('a', 'ab').string -> 'ab'
ev("re.match('a','ab').re")  # expect: re.match('a','ab').re -> re.compile('a')
ev("re.match('a','ab').endpos")  # expect: re.match('a','ab').endpos -> 2
ev("re.match('(a)', 'a').expand(r'\\1\\1x')")  # expect: re.match('(a)', 'a').expand(r'\1\1x') -> 'aax'
ev("bool(re.match('', ''))")  # expect: bool(re.match('', '')) -> True
ev("re.match('a'*60, 'a'*60)")
# expect: re.match('a'*60, 'a'*60) -> <re.Match object; span=(0, 60), match='aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa>
ev('re.Pattern')  # expect: re.Pattern -> <class 're.Pattern'>
ev('re.Match')  # expect: re.Match -> <class 're.Match'>
ev("type(re.finditer('a','a')).__name__")  # expect: type(re.finditer('a','a')).__name__ -> 'callable_iterator'
ev('re.Pattern()')  # expect: re.Pattern() => TypeError cannot create 're.Pattern' instances
ev('re.Pattern[str]')  # expect: re.Pattern[str] -> re.Pattern[str]
ev('sorted(re.__all__)')
# expect: sorted(re.__all__) -> ['A', 'ASCII', 'DOTALL', 'I', 'IGNORECASE', 'L', 'LOCALE', 'M', 'MULTILINE', 'Match', 'NOFLAG', 'Pattern', 'PatternError', 'RegexFlag', 'S', 'U', 'UNICODE', 'VERBOSE', 'X', 'compile', 'error', 'escape', 'findall', 'finditer', 'fullmatch', 'match', 'purge', 'search', 'split', 'sub', 'subn']
ev("[x for x in dir(re.compile('a')) if x[0]!='_']")
# expect: [x for x in dir(re.compile('a')) if x[0]!='_'] -> ['findall', 'finditer', 'flags', 'fullmatch', 'groupindex', 'groups', 'match', 'pattern', 'scanner', 'search', 'split', 'sub', 'subn']
ev("[x for x in dir(re.match('a','a')) if x[0]!='_']")
# expect: [x for x in dir(re.match('a','a')) if x[0]!='_'] -> ['end', 'endpos', 'expand', 'group', 'groupdict', 'groups', 'lastgroup', 'lastindex', 'pos', 're', 'regs', 'span', 'start', 'string']
ev("re.compile('a').scanner('aba').search()")
# expect: re.compile('a').scanner('aba').search() -> <re.Match object; span=(0, 1), match='a'>
ev('re.error is re.PatternError, re.error.__name__, re.error.__module__')
# expect: re.error is re.PatternError, re.error.__name__, re.error.__module__ -> (True, 'PatternError', 're')
