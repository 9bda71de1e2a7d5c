"""Tracebacks as texts and as lists of places."""
import sys as _sys
import _traceback

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list",
           "format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last",
           "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary", "TracebackException",
           "walk_stack", "walk_tb"]

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_SHOWN_REPEATS = 3


class _Sentinel:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Sentinel()


def _exception_and_traceback(exc, value, tb):
    """The arguments of functions that were once called with three."""
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is tb is _sentinel:
        if exc is not None:
            if isinstance(exc, BaseException):
                return exc, exc.__traceback__
            raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
        return None, None
    return value, tb


class FrameSummary:
    """One place of a traceback."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_lines", "locals",
                 "_given_line")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = kwargs.get("_lines")
        self._given_line = line
        self.locals = {k: _safe_repr(v) for k, v in locals.items()} if locals else None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno
                    and self.name == other.name and self.locals == other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return "<FrameSummary file {filename}, line {lineno} in {name}>".format(
            filename=self.filename, lineno=self.lineno, name=self.name)

    def __len__(self):
        return 4

    def _source(self):
        if self._lines is None:
            if self._given_line is not None:
                self._lines = (self._given_line,)
            elif self.lineno is None:
                return ()
            else:
                self._lines = _lines_of_file(self.filename, self.lineno, self.end_lineno)
        return self._lines

    @property
    def line(self):
        lines = self._source()
        if self._given_line is not None:
            return self._given_line.strip()
        if self.lineno is None:
            return None
        return "\n".join(lines).strip() if len(lines) == 1 else "\n".join(_dedented(lines)).strip()


def _safe_repr(value):
    try:
        return repr(value)
    except Exception:
        return "<local repr() failed>"


def _dedented(lines):
    from textwrap import dedent
    return dedent("\n".join(lines)).split("\n")


def _lines_of_file(filename, first, last):
    try:
        with open(filename) as file:
            lines = file.read().split("\n")
    except (OSError, ValueError):
        return ()
    return tuple(line.rstrip() for line in lines[first - 1:last])


def _summary(place, locals=None):
    filename, lineno, name, end_lineno, colno, end_colno, lines = place
    return FrameSummary(filename, lineno, name, end_lineno=end_lineno, colno=colno, end_colno=end_colno,
                        locals=locals, _lines=lines)


def _frame_summary(frame, lineno, locals=None):
    """A frame's place as far as its line tells."""
    filename, line, name, _, _, _, lines = _traceback.frame_place(frame)
    lines = lines[:1] if line == lineno else None
    return _summary((filename, lineno, name, lineno, None, None, lines), locals)


def _limited(items, limit):
    if limit is None:
        limit = getattr(_sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return items
    if limit >= 0:
        return items[:limit]
    return items[limit:]


class StackSummary(list):
    """The places of a traceback, outermost first."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """The places of pairs of frame and line."""
        result = klass()
        for frame, lineno in _limited(list(frame_gen), limit):
            result.append(_frame_summary(frame, lineno, frame.f_locals if capture_locals else None))
        return result

    @classmethod
    def from_list(klass, a_list):
        """The places of tuples of file, line, name and text."""
        result = klass()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """One place as a text."""
        f = frame_summary
        filename = f.filename
        if filename.startswith("<stdin-") and filename.endswith(">"):
            filename = "<stdin>"
        if f._given_line is not None or f.colno is None:
            row = '  File "{}", line {}, in {}\n'.format(filename, f.lineno, f.name)
            line = f.line
            if line:
                row += "".join(f"    {part}\n" for part in line.splitlines())
        else:
            row = _traceback.write((filename, f.lineno, f.name, f.end_lineno, f.colno, f.end_colno, f._source()))
        if f.locals:
            for name, value in sorted(f.locals.items()):
                row += "    {name} = {value}\n".format(name=name, value=value)
        return row

    def format(self, **kwargs):
        """The places as texts; repetitions are folded."""
        result = []
        last = None
        count = 0
        for frame_summary in self:
            formatted = self.format_frame_summary(frame_summary)
            if formatted is None:
                continue
            key = frame_summary.filename, frame_summary.lineno, frame_summary.name
            if key != last:
                _fold(result, count)
                last = key
                count = 0
            count += 1
            if count > _SHOWN_REPEATS:
                continue
            result.append(formatted)
        _fold(result, count)
        return result


def _fold(result, count):
    if count > _SHOWN_REPEATS:
        n = count - _SHOWN_REPEATS
        result.append(f"  [Previous line repeated {n} more time{'s' if n > 1 else ''}]\n")


def walk_stack(f):
    """The frames from one on outwards, with their lines."""
    if f is None:
        f = _sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """The frames of a traceback, with their lines."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _extracted(tb, limit=None, capture_locals=False):
    links = []
    while tb is not None:
        links.append(tb)
        tb = tb.tb_next
    result = StackSummary()
    for link in _limited(links, limit):
        result.append(_summary(_traceback.place(link), link.tb_frame.f_locals if capture_locals else None))
    return result


def extract_tb(tb, limit=None):
    """The places of a traceback."""
    return _extracted(tb, limit)


def extract_stack(f=None, limit=None):
    """The places of the frames that run."""
    if f is None:
        f = _sys._getframe().f_back
    frames = []
    while f is not None:
        frames.append(f)
        f = f.f_back
    result = StackSummary(_frame_summary(frame, frame.f_lineno) for frame in _limited(frames, limit))
    result.reverse()
    return result


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    if file is None:
        file = _sys.stderr
    for item in format_list(extracted_list):
        print(item, file=file, end="")


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit=limit), file=file)


def format_stack(f=None, limit=None):
    if f is None:
        f = _sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def print_stack(f=None, limit=None, file=None):
    if f is None:
        f = _sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def clear_frames(tb):
    """Forgets the locals of all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


def _last_lines(exc, tb=None):
    """Class, text and notes of an exception, in the pieces in which they are given."""
    text = _traceback.last_lines(exc, tb)
    if isinstance(exc, SyntaxError):
        return text.splitlines(keepends=True)
    notes = getattr(exc, "__notes__", None)
    if not notes or not isinstance(notes, (list, tuple)):
        return [text]
    n = sum(len(str(note).split("\n")) for note in notes)
    lines = text.splitlines(keepends=True)
    return ["".join(lines[:-n])] + lines[-n:]


class TracebackException:
    """An exception as it will be shown."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 save_exc_type=True, _seen=None):
        if _seen is None:
            _seen = set()
        _seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = _extracted(exc_traceback, limit, capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self.exc_type_qualname = exc_type.__qualname__
        self.exc_type_module = exc_type.__module__
        try:
            self._str = str(exc_value)
        except Exception:
            self._str = "<exception str() failed>"
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        if isinstance(exc_value, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = str(exc_value.lineno) if exc_value.lineno is not None else None
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.msg = exc_value.msg
        self._last = _last_lines(exc_value, exc_traceback)
        self._is_group = isinstance(exc_value, BaseExceptionGroup)
        self._group_text = _traceback.whole(exc_value, exc_traceback) if self._is_group else None
        self.__cause__ = self.__context__ = self.exceptions = None
        self._has_traceback = exc_traceback is not None
        options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)
        # A chain may be long: it is followed by a loop.
        at, made = exc_value, self
        while at is not None:
            cause, context = at.__cause__, at.__context__
            needs_context = not compact or cause is None and not at.__suppress_context__
            following = None
            if cause is not None and id(cause) not in _seen:
                _seen.add(id(cause))
                made.__cause__ = _link(cause, options, _seen)
                following = cause, made.__cause__
            if needs_context and context is not None and id(context) not in _seen:
                _seen.add(id(context))
                made.__context__ = _link(context, options, _seen)
                if following is None:
                    following = context, made.__context__
            if following is None:
                break
            at, made = following

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Of an exception with its own traceback."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import _warnings
        _warnings.warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, 2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if self._exc_type is None:
            return None
        if self.exc_type_module in ("__main__", "builtins"):
            return self.exc_type_qualname
        return f"{self.exc_type_module}.{self.exc_type_qualname}"

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, **kwargs):
        """Class, text and notes."""
        yield from self._last

    def format(self, *, chain=True, **kwargs):
        """Everything, in pieces."""
        links = [(None, self)]
        if chain:
            at = self
            while True:
                if at.__cause__ is not None:
                    message, at = _CAUSE, at.__cause__
                elif at.__context__ is not None and not at.__suppress_context__:
                    message, at = _CONTEXT, at.__context__
                else:
                    break
                links.append((message, at))
        for message, link in reversed(links):
            if link._is_group:
                yield from link._group_text.splitlines(keepends=True)
            else:
                if link._has_traceback:
                    yield "Traceback (most recent call last):\n"
                    yield from link.stack.format()
                yield from link.format_exception_only()
            if message is not None:
                yield message

    def print(self, *, file=None, chain=True, **kwargs):
        """Writes everything to a file, or to standard error."""
        if file is None:
            file = _sys.stderr
        for line in self.format(chain=chain):
            print(line, file=file, end="")


def _link(exc, options, seen):
    """One exception of a chain, without what it leads to."""
    cause, context = exc.__cause__, exc.__context__
    made = TracebackException.__new__(TracebackException)
    hidden = set(seen)
    hidden.update(id(e) for e in (cause, context) if e is not None)
    made.__init__(type(exc), exc, exc.__traceback__, _seen=hidden, **options)
    return made


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    """Writes an exception to a file, or to standard error."""
    value, tb = _exception_and_traceback(exc, value, tb)
    for line in _formatted(value, tb, limit, chain):
        print(line, file=_sys.stderr if file is None else file, end="")


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """An exception in pieces of text."""
    value, tb = _exception_and_traceback(exc, value, tb)
    return _formatted(value, tb, limit, chain)


def _formatted(value, tb, limit, chain):
    if value is None:
        return ["NoneType: None\n"]
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """Class, text and notes of an exception."""
    if value is _sentinel:
        value = exc
    if value is None:
        return ["NoneType: None\n"]
    return _last_lines(value)


def print_exc(limit=None, file=None, chain=True):
    """Writes the exception that is being handled."""
    print_exception(_sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The exception that is being handled as a text."""
    return "".join(format_exception(_sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Writes the exception that ended the last statement of the prompt."""
    if not hasattr(_sys, "last_exc") and not hasattr(_sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(_sys.last_exc, limit=limit, file=file, chain=chain)
