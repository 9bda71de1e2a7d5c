import os, os.path, sys, posixpath
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r))
        except Exception as e: print(t, '=>', type(e).__name__, e)
P = os.path
ev("P.join('a','b')", "P.join('a','/b')", "P.join('a/','b')", "P.join('','b')", "P.join('a','')", "P.join('a', b'b')", "P.join('a', 3)", "P.join(3)", "P.join(b'a', b'b')", "P.split('/a/b')", "P.split('a')", "P.split('/')", "P.split('//a')", "P.split('a/b/')", "P.split(b'a/b')", "P.basename('/a/b.c')", "P.basename('a/')", "P.dirname('/a/b')", "P.dirname('a')", "P.splitext('a.b.c')", "P.splitext('.bashrc')", "P.splitext('a/.b.c')", "P.splitext('..a')", "P.splitext('a.')", "P.splitext('a.b/c')", "P.splitext(b'x.y')", "P.isabs('/a')", "P.isabs('a')", "P.normpath('a//b/../c/./d')", "P.normpath('')", "P.normpath('/..')", "P.normpath('//a')", "P.normpath('///a')", "P.normpath('../../a')", "P.normpath('a/..')", "P.normpath(b'a/../b')", "P.commonprefix(['abc','abd'])", "P.commonprefix([])", "P.commonpath(['/a/b','/a/c'])", "P.commonpath(['a/b','a/b/c'])", "P.commonpath(['/a','b'])", "P.commonpath([])", "P.relpath('/a/b','/a/c')", "P.relpath('/a','/a')", "P.relpath('')", "P.splitdrive('/a')", "P.splitroot('/a')", "P.splitroot('//a')", "P.splitroot('///a')", "P.expanduser('~nouser_x/a')", "P.normcase('A')", "P.splitext(3)", "P.exists('/nope')", "P.isdir('/')", "P.isfile('/')", "P.abspath('/a/../b')", "P.realpath('/tmp/../tmp') == P.realpath('/tmp')", "P.islink('/')", "P.ismount('/')", "P.lexists('/')", "P.getsize('/nope')", "P.sep, P.curdir, P.pardir, P.extsep, P.altsep, P.devnull, P.pathsep", "P.__name__", "P is posixpath", "sorted(P.__all__)", "P.expandvars('$NOPE_X/${NOPE_Y}/$/a')", "P.samefile('/', '/..')", "P.join('a','b','..','c')", "P.exists('a\\0b')")
# expect: P.join('a','b') -> 'a/b'
# expect: P.join('a','/b') -> '/b'
# expect: P.join('a/','b') -> 'a/b'
# expect: P.join('','b') -> 'b'
# expect: P.join('a','') -> 'a/'
# expect: P.join('a', b'b') => TypeError Can't mix strings and bytes in path components
# expect: P.join('a', 3) => TypeError join() argument must be str, bytes, or os.PathLike object, not 'int'
# expect: P.join(3) => TypeError expected str, bytes or os.PathLike object, not int
# expect: P.join(b'a', b'b') -> b'a/b'
# expect: P.split('/a/b') -> ('/a', 'b')
# expect: P.split('a') -> ('', 'a')
# expect: P.split('/') -> ('/', '')
# expect: P.split('//a') -> ('//', 'a')
# expect: P.split('a/b/') -> ('a/b', '')
# expect: P.split(b'a/b') -> (b'a', b'b')
# expect: P.basename('/a/b.c') -> 'b.c'
# expect: P.basename('a/') -> ''
# expect: P.dirname('/a/b') -> '/a'
# expect: P.dirname('a') -> ''
# expect: P.splitext('a.b.c') -> ('a.b', '.c')
# expect: P.splitext('.bashrc') -> ('.bashrc', '')
# expect: P.splitext('a/.b.c') -> ('a/.b', '.c')
# expect: P.splitext('..a') -> ('..a', '')
# expect: P.splitext('a.') -> ('a', '.')
# expect: P.splitext('a.b/c') -> ('a.b/c', '')
# expect: P.splitext(b'x.y') -> (b'x', b'.y')
# expect: P.isabs('/a') -> True
# expect: P.isabs('a') -> False
# expect: P.normpath('a//b/../c/./d') -> 'a/c/d'
# expect: P.normpath('') -> '.'
# expect: P.normpath('/..') -> '/'
# expect: P.normpath('//a') -> '//a'
# expect: P.normpath('///a') -> '/a'
# expect: P.normpath('../../a') -> '../../a'
# expect: P.normpath('a/..') -> '.'
# expect: P.normpath(b'a/../b') -> b'b'
# expect: P.commonprefix(['abc','abd']) -> 'ab'
# expect: P.commonprefix([]) -> ''
# expect: P.commonpath(['/a/b','/a/c']) -> '/a'
# expect: P.commonpath(['a/b','a/b/c']) -> 'a/b'
# expect: P.commonpath(['/a','b']) => ValueError Can't mix absolute and relative paths
# expect: P.commonpath([]) => ValueError commonpath() arg is an empty sequence
# expect: P.relpath('/a/b','/a/c') -> '../b'
# expect: P.relpath('/a','/a') -> '.'
# expect: P.relpath('') => ValueError no path specified
# expect: P.splitdrive('/a') -> ('', '/a')
# expect: P.splitroot('/a') -> ('', '/', 'a')
# expect: P.splitroot('//a') -> ('', '//', 'a')
# expect: P.splitroot('///a') -> ('', '/', '//a')
# expect: P.expanduser('~nouser_x/a') -> '~nouser_x/a'
# expect: P.normcase('A') -> 'A'
# expect: P.splitext(3) => TypeError expected str, bytes or os.PathLike object, not int
# expect: P.exists('/nope') -> False
# expect: P.isdir('/') -> True
# expect: P.isfile('/') -> False
# expect: P.abspath('/a/../b') -> '/b'
# expect: P.realpath('/tmp/../tmp') == P.realpath('/tmp') -> True
# expect: P.islink('/') -> False
# expect: P.ismount('/') -> True
# expect: P.lexists('/') -> True
# expect: P.getsize('/nope') => FileNotFoundError [Errno 2] No such file or directory: '/nope'
# expect: P.sep, P.curdir, P.pardir, P.extsep, P.altsep, P.devnull, P.pathsep -> ('/', '.', '..', '.', None, '/dev/null', ':')
# expect: P.__name__ -> 'posixpath'
# expect: P is posixpath -> True
# expect: sorted(P.__all__) -> ['abspath', 'altsep', 'basename', 'commonpath', 'commonprefix', 'curdir', 'defpath', 'devnull', 'dirname', 'exists', 'expanduser', 'expandvars', 'extsep', 'getatime', 'getctime', 'getmtime', 'getsize', 'isabs', 'isdevdrive', 'isdir', 'isfile', 'isjunction', 'islink', 'ismount', 'join', 'lexists', 'normcase', 'normpath', 'pardir', 'pathsep', 'realpath', 'relpath', 'samefile', 'sameopenfile', 'samestat', 'sep', 'split', 'splitdrive', 'splitext', 'splitroot', 'supports_unicode_filenames']
# expect: P.expandvars('$NOPE_X/${NOPE_Y}/$/a') -> '$NOPE_X/${NOPE_Y}/$/a'
# expect: P.samefile('/', '/..') -> True
# expect: P.join('a','b','..','c') -> 'a/b/../c'
# expect: P.exists('a\0b') -> False
