"""Regular expressions: patterns that texts are matched with."""
import _sre
import sys as _sys

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge",
           "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE",
           "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag", "PatternError"]

__version__ = "2.2.1"

Pattern = _sre.Pattern
Match = _sre.Match

_FLAGS = {"NOFLAG": 0, "ASCII": 256, "A": 256, "IGNORECASE": 2, "I": 2, "LOCALE": 4, "L": 4, "UNICODE": 32,
          "U": 32, "MULTILINE": 8, "M": 8, "DOTALL": 16, "S": 16, "VERBOSE": 64, "X": 64, "DEBUG": 128}


def __getattr__(name):
    # Flags are an enumeration, which most programs need not pay for.
    if name not in _FLAGS and name != "RegexFlag":
        raise AttributeError(f"module 're' has no attribute {name!r}")
    import enum
    made = enum.IntFlag("RegexFlag", _FLAGS, module="re", boundary=enum.KEEP)
    made.__repr__ = enum.global_flag_repr
    made.__str__ = object.__str__
    made._numeric_repr_ = hex
    names = globals()
    names["RegexFlag"] = made
    for flag in _FLAGS:
        names[flag] = made[flag]
    return names[name]


def __dir__():
    return sorted({*globals(), *_FLAGS, "RegexFlag"})


class PatternError(Exception):
    """What is wrong with a pattern: `msg`, `pattern`, `pos`, and of the latter `lineno` and `colno`."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = "%s at position %d" % (msg, pos)
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = "%s (line %d, column %d)" % (msg, self.lineno, self.colno)
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


error = PatternError

# Patterns by type, text and flags; the ones used last are at the end.
_cache = {}
_MAXCACHE = 512


def _warn(text, category, level):
    import _warnings
    _warnings.warn(text, category, level)


def _compile(pattern, flags):
    if type(flags) is not int and isinstance(flags, int):
        flags = int(flags)
    key = type(pattern), pattern, flags
    try:
        return _cache[key]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    if flags & 128:
        raise NotImplementedError("re.DEBUG is not part of this version of Glassheap")
    made, notes = _sre.compile(pattern, flags)
    if notes:
        for note in notes:
            _warn(note, FutureWarning, 4)
    if len(_cache) >= _MAXCACHE:
        del _cache[next(iter(_cache))]
    _cache[key] = made
    return made


def match(pattern, string, flags=0):
    """A match at the start of the string, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """A match of the whole string, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match in the string, or None."""
    return _compile(pattern, flags).search(string)


class _ZeroSentinel(int):
    pass


_zero_sentinel = _ZeroSentinel()


def _options(name, option, args, value, flags):
    """Options that were given by position, which is deprecated."""
    if not args:
        return value, flags
    if value is not _zero_sentinel:
        raise TypeError(f"{name}() got multiple values for argument {option!r}")
    value, *args = args
    if args:
        if flags is not _zero_sentinel:
            raise TypeError(f"{name}() got multiple values for argument 'flags'")
        flags, *args = args
        if args:
            n = 5 if option == "count" else 4
            raise TypeError(f"{name}() takes from {n - 2} to {n} positional arguments "
                            f"but {n + len(args)} were given")
    _warn(f"{option!r} is passed as positional argument", DeprecationWarning, 4)
    return value, flags


def sub(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    """The string with matches replaced: by a template, or by what a function makes of each."""
    if args:
        count, flags = _options("sub", "count", args, count, flags)
    return _compile(pattern, flags).sub(repl, string, count)


sub.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"


def subn(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    """As sub, with the number of replacements."""
    if args:
        count, flags = _options("subn", "count", args, count, flags)
    return _compile(pattern, flags).subn(repl, string, count)


subn.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"


def split(pattern, string, *args, maxsplit=_zero_sentinel, flags=_zero_sentinel):
    """The parts of the string between matches, and the groups of these."""
    if args:
        maxsplit, flags = _options("split", "maxsplit", args, maxsplit, flags)
    return _compile(pattern, flags).split(string, maxsplit)


split.__text_signature__ = "(pattern, string, maxsplit=0, flags=0)"


def findall(pattern, string, flags=0):
    """All matches: their texts, or those of their groups."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator over all matches."""
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    """A pattern object."""
    return _compile(pattern, flags)


def purge():
    """Forgets the patterns that were compiled."""
    _cache.clear()


def escape(pattern):
    """The pattern that matches this text and no other."""
    if isinstance(pattern, (str, bytes)):
        return _sre.escape(pattern)
    return _sre.escape(str(pattern, "latin1")).encode("latin1")


class Scanner:
    """Takes a text apart by a list of pairs of pattern and action."""

    def __init__(self, lexicon, flags=0):
        if type(flags) is not int and isinstance(flags, int):
            flags = int(flags)
        self.lexicon = lexicon
        self._patterns = [(compile(phrase, flags), action) for phrase, action in lexicon]

    def scan(self, string):
        result = []
        at = 0
        while True:
            for pattern, action in self._patterns:
                found = pattern.match(string, at)
                if found:
                    break
            else:
                break
            end = found.end()
            if at == end:
                break
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            at = end
        return result, string[at:]


# A pattern that is copied or pickled is compiled again.
def _pickle(p):
    return _compile, (p.pattern, p.flags)
