import textwrap
from textwrap import *
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r))
        except Exception as e: print(t, '=>', type(e).__name__, e)
T = "Hello there, how are you this fine day?  I'm glad to hear it! This is well-known state-of-the-art e-mail -- or so--they say. A_very_long_word_indeed_that_does_not_fit x-y-z 2-3 foo-bar-baz --option -- --- \tTab\nnew line."
ev("wrap('a', 0)")  # expect: wrap('a', 0) => ValueError invalid width 0 (must be > 0)
ev("wrap('a', -1)")  # expect: wrap('a', -1) => ValueError invalid width -1 (must be > 0)
ev('fill(T, 40)')
# expect: fill(T, 40) -> "Hello there, how are you this fine day?\nI'm glad to hear it! This is well-known\nstate-of-the-art e-mail -- or so--they\nsay. A_very_long_word_indeed_that_does_n\not_fit x-y-z 2-3 foo-bar-baz --option --\n---    Tab new line."
ev('shorten(T, 50)')  # expect: shorten(T, 50) -> "Hello there, how are you this fine day? I'm [...]"
ev("shorten(T, 20, placeholder='..')")  # expect: shorten(T, 20, placeholder='..') -> 'Hello there, how..'
ev("shorten('abc', 2)")  # expect: shorten('abc', 2) => ValueError placeholder too large for max width
ev("dedent('  a\\n   b\\n\\n  c')")  # expect: dedent('  a\n   b\n\n  c') -> 'a\n b\n\nc'
ev("dedent('\\ta\\n  b')")  # expect: dedent('\ta\n  b') -> '\ta\n  b'
ev("dedent('  a\\n \\n  b')")  # expect: dedent('  a\n \n  b') -> 'a\n\nb'
ev("dedent('')")  # expect: dedent('') -> ''
ev("dedent('    a\\n  b\\n      c\\n')")  # expect: dedent('    a\n  b\n      c\n') -> '  a\nb\n    c\n'
ev("dedent(' \\n\\t\\n')")  # expect: dedent(' \n\t\n') -> '\n\n'
ev("indent('a\\n\\nb\\n', '> ')")  # expect: indent('a\n\nb\n', '> ') -> '> a\n\n> b\n'
ev("indent('a\\n\\nb', '> ', lambda l: True)")  # expect: indent('a\n\nb', '> ', lambda l: True) -> '> a\n> \n> b'
ev("indent('', 'x')")  # expect: indent('', 'x') -> ''
ev('sorted(textwrap.__all__)')
# expect: sorted(textwrap.__all__) -> ['TextWrapper', 'dedent', 'fill', 'indent', 'shorten', 'wrap']
ev('dedent(3)')  # expect: dedent(3) => TypeError expected string or bytes-like object, got 'int'
ev('wrap(3)')  # expect: wrap(3) => AttributeError 'int' object has no attribute 'expandtabs'
ev("TextWrapper(width=5).wrap('abc def')")  # expect: TextWrapper(width=5).wrap('abc def') -> ['abc', 'def']
ev('TextWrapper.sentence_end_re.pattern')
# expect: TextWrapper.sentence_end_re.pattern -> '[a-z][\\.\\!\\?][\\"\\\']?\\Z'
ev("indent('a\\r\\n \\x0cb', '-')")  # expect: indent('a\r\n \x0cb', '-') -> '-a\r\n \x0c-b'
