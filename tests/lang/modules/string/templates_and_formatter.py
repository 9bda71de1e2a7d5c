import string
from string import *
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r))
        except Exception as e: print(t, '=>', type(e).__name__, e)
ev('whitespace')  # expect: whitespace -> ' \t\n\r\x0b\x0c'
ev('ascii_letters')  # expect: ascii_letters -> 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
ev('digits')  # expect: digits -> '0123456789'
ev('hexdigits')  # expect: hexdigits -> '0123456789abcdefABCDEF'
ev('octdigits')  # expect: octdigits -> '01234567'
ev('punctuation')  # expect: punctuation -> '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
ev('printable')
# expect: printable -> '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ \t\n\r\x0b\x0c'
ev("capwords('  hello   wORLD ')")  # expect: capwords('  hello   wORLD ') -> 'Hello World'
ev("capwords('a-b c','-')")  # expect: capwords('a-b c','-') -> 'A-B c'
ev("Template('$a ${b} $$ $c').substitute(a=1,b='x',c=None)")
# expect: Template('$a ${b} $$ $c').substitute(a=1,b='x',c=None) -> '1 x $ None'
ev("Template('$a').substitute({'a':2}, a=3)")  # expect: Template('$a').substitute({'a':2}, a=3) -> '3'
ev("Template('$a').substitute({'a':2})")  # expect: Template('$a').substitute({'a':2}) -> '2'
ev("Template('$a').substitute()")  # expect: Template('$a').substitute() => KeyError 'a'
ev("Template('$a $').substitute(a=1)")
# expect: Template('$a $').substitute(a=1) => ValueError Invalid placeholder in string: line 1, col 4
ev("Template('x\\ny $1').substitute()")
# expect: Template('x\ny $1').substitute() => ValueError Invalid placeholder in string: line 2, col 3
ev("Template('$a $b').safe_substitute(a=1)")  # expect: Template('$a $b').safe_substitute(a=1) -> '1 $b'
ev("Template('$ $1 ${').safe_substitute()")  # expect: Template('$ $1 ${').safe_substitute() -> '$ $1 ${'
ev("Template('$A${b}').get_identifiers()")  # expect: Template('$A${b}').get_identifiers() -> ['A', 'b']
ev("Template('$').is_valid()")  # expect: Template('$').is_valid() -> False
ev("Template('$a').is_valid()")  # expect: Template('$a').is_valid() -> True
ev("Template('$é').safe_substitute()")  # expect: Template('$é').safe_substitute() -> '$é'
ev("Template('a').template")  # expect: Template('a').template -> 'a'
ev('Template.pattern.flags')  # expect: Template.pattern.flags -> 98
ev("Template('$ABC').substitute(ABC=1)")  # expect: Template('$ABC').substitute(ABC=1) -> '1'
ev("Template('').substitute()")  # expect: Template('').substitute() -> ''
ev("Formatter().format('{} {x} {0!r:>5}', 1)")  # expect: Formatter().format('{} {x} {0!r:>5}', 1) => KeyError 'x'
ev("Formatter().format('{0} {x!r:>5} {0:{w}}', 1, x='a', w=4)")
# expect: Formatter().format('{0} {x!r:>5} {0:{w}}', 1, x='a', w=4) -> "1   'a'    1"
ev("Formatter().format('{} {}', 1, 2)")  # expect: Formatter().format('{} {}', 1, 2) -> '1 2'
ev("Formatter().format('{} {0}', 1)")
# expect: Formatter().format('{} {0}', 1) => ValueError cannot switch from manual field specification to automatic field numbering
ev("Formatter().format('{0} {}', 1)")
# expect: Formatter().format('{0} {}', 1) => ValueError cannot switch from manual field specification to automatic field numbering
ev("Formatter().format('{a.b[c]}', a=type('A',(),{'b':{'c':3}}))")
# expect: Formatter().format('{a.b[c]}', a=type('A',(),{'b':{'c':3}})) -> '3'
ev("Formatter().format('{!z}', 1)")  # expect: Formatter().format('{!z}', 1) => ValueError Unknown conversion specifier z
ev("Formatter().format('{:{:{}}}', 1, 2, 3)")
# expect: Formatter().format('{:{:{}}}', 1, 2, 3) => ValueError Max string recursion exceeded
ev("Formatter().format('{', 1)")
# expect: Formatter().format('{', 1) => ValueError Single '{' encountered in format string
ev("Formatter().format('}', 1)")
# expect: Formatter().format('}', 1) => ValueError Single '}' encountered in format string
ev("Formatter().format('{{}}')")  # expect: Formatter().format('{{}}') -> '{}'
ev("Formatter().format('{}')")  # expect: Formatter().format('{}') => IndexError tuple index out of range
ev("Formatter().format('{x}')")  # expect: Formatter().format('{x}') => KeyError 'x'
ev("list(Formatter().parse('a{b!r:c}d{e}'))")
# expect: list(Formatter().parse('a{b!r:c}d{e}')) -> [('a', 'b', 'c', 'r'), ('d', 'e', '', None)]
ev("list(Formatter().parse('{'))")
# expect: list(Formatter().parse('{')) => ValueError Single '{' encountered in format string
ev("Formatter().get_field('a[0].real', (), {'a': [5]})")
# expect: Formatter().get_field('a[0].real', (), {'a': [5]}) -> (5, 'a')
ev("Formatter().vformat('{0}', (1,), {})")  # expect: Formatter().vformat('{0}', (1,), {}) -> '1'
ev('sorted(string.__all__)')
# expect: sorted(string.__all__) -> ['Formatter', 'Template', 'ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits', 'printable', 'punctuation', 'whitespace']
ev('Formatter.format()')
# expect: Formatter.format() => TypeError Formatter.format() missing 2 required positional arguments: 'self' and 'format_string'
ev("list(Formatter().parse('{a}}}'))")
# expect: list(Formatter().parse('{a}}}')) -> [('', 'a', '', None), ('}', None, None, None)]
ev("Formatter().format('{0[a]}', {'a':1})")  # expect: Formatter().format('{0[a]}', {'a':1}) -> '1'
ev("Formatter().convert_field(1,'q')")
# expect: Formatter().convert_field(1,'q') => ValueError Unknown conversion specifier q
class My(Template):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'
print(My('%a_b %c %% $x').safe_substitute(a_b=3))  # expect: 3 %c % $x
class Bad(Template):
    pattern = r'(?P<named>x)'
try: Bad('x').substitute(x=1)
except Exception as e: print(type(e).__name__, e)
class F(Formatter):
    def get_value(self, key, args, kw): return kw.get(key, '?') if isinstance(key, str) else Formatter.get_value(self, key, args, kw)
    def check_unused_args(self, used, args, kw): print(sorted(map(str, used)), args, kw)
print(F().format('{0} {missing}', 1, 2, z=3))
# expect: ['0', 'missing'] (1, 2) {'z': 3}
# expect: 1 ?
