"""JSON texts of values."""
import _json

encode_basestring = c_encode_basestring = _json.encode_basestring
encode_basestring_ascii = c_encode_basestring_ascii = _json.encode_basestring_ascii
INFINITY = float("inf")


class JSONEncoder(object):
    """Writes texts; `default` is asked for what it does not know."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """Something that can be written in an object's place."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """An object as a text."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        chunks = self.iterencode(o, _one_shot=True)
        if not isinstance(chunks, (list, tuple)):
            chunks = list(chunks)
        return "".join(chunks)

    def iterencode(self, o, _one_shot=False):
        """An object as a text, piece by piece."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        if _one_shot:
            return (_json.write(o, self.default, self.check_circular, self.ensure_ascii, indent,
                                self.key_separator, self.item_separator, self.sort_keys, self.skipkeys,
                                self.allow_nan),)
        return _Pieces(self, indent).of(o, 0)


class _Pieces:
    """The pieces that `iterencode` gives."""

    def __init__(self, encoder, indent):
        self.encoder = encoder
        self.indent = indent
        self.markers = {} if encoder.check_circular else None
        self.quoted = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring

    def scalar(self, o):
        """The text of what is no container, or None."""
        if isinstance(o, str):
            return self.quoted(o)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self.float_text(o)
        return None

    def float_text(self, o):
        if o != o:
            text = "NaN"
        elif o == INFINITY:
            text = "Infinity"
        elif o == -INFINITY:
            text = "-Infinity"
        else:
            return float.__repr__(o)
        if not self.encoder.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant: " + repr(o))
        return text

    def key_text(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self.float_text(key)
        if key is True or key is False or key is None or isinstance(key, int):
            return self.scalar(key)
        if self.encoder.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")

    def enter(self, o):
        if self.markers is not None:
            if id(o) in self.markers:
                raise ValueError("Circular reference detected")
            self.markers[id(o)] = o

    def leave(self, o):
        if self.markers is not None:
            del self.markers[id(o)]

    def newline(self, level):
        return "\n" + self.indent * level

    def of(self, o, level):
        text = self.scalar(o)
        if text is not None:
            yield text
        elif isinstance(o, (list, tuple)):
            yield from self.of_list(o, level)
        elif isinstance(o, dict):
            yield from self.of_dict(o, level)
        else:
            self.enter(o)
            yield from self.of(self.encoder.default(o), level)
            self.leave(o)

    def of_list(self, lst, level):
        if not lst:
            yield "[]"
            return
        self.enter(lst)
        buf = "["
        separator = self.encoder.item_separator
        if self.indent is not None:
            level += 1
            newline = self.newline(level)
            separator += newline
            buf += newline
        first = True
        for value in lst:
            if first:
                first = False
            else:
                buf = separator
            text = self.scalar(value)
            if text is not None:
                yield buf + text
            else:
                yield buf
                yield from self.of(value, level)
        if self.indent is not None:
            yield self.newline(level - 1)
        yield "]"
        self.leave(lst)

    def of_dict(self, dct, level):
        if not dct:
            yield "{}"
            return
        self.enter(dct)
        yield "{"
        separator = self.encoder.item_separator
        if self.indent is not None:
            level += 1
            newline = self.newline(level)
            separator += newline
            yield newline
        first = True
        items = sorted(dct.items()) if self.encoder.sort_keys else dct.items()
        for key, value in items:
            key = self.key_text(key)
            if key is None:
                continue
            if first:
                first = False
            else:
                yield separator
            yield self.quoted(key)
            yield self.encoder.key_separator
            text = self.scalar(value)
            if text is not None:
                yield text
            else:
                yield from self.of(value, level)
        if self.indent is not None:
            yield self.newline(level - 1)
        yield "}"
        self.leave(dct)
