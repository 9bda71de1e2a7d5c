"""Values of JSON texts."""
import _json

__all__ = ["JSONDecoder", "JSONDecodeError"]

scanstring = c_scanstring = _json.scanstring

NaN = float("nan")
PosInf = float("inf")
NegInf = float("-inf")
_CONSTANTS = {"-Infinity": NegInf, "Infinity": PosInf, "NaN": NaN}


class JSONDecodeError(ValueError):
    """What is wrong with a text: `msg`, `doc`, `pos`, `lineno`, `colno`."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _after_space(s, at):
    n = len(s)
    while at < n and s[at] in " \t\n\r":
        at += 1
    return at


class JSONDecoder(object):
    """Reads texts; functions given to it make its values."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}
        options = (strict, object_hook, object_pairs_hook, self.parse_float, self.parse_int, parse_constant)
        self.scan_once = lambda string, idx: _json.scan(string, idx, *options)

    def decode(self, s, _w=_after_space):
        """The value of a text, with nothing but white space around it."""
        obj, end = self.raw_decode(s, idx=_w(s, 0))
        end = _w(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """The value at a place, and the place after it."""
        try:
            obj, end = self.scan_once(s, idx)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None
        return obj, end
