"""Containers beside those that are built in."""
from _collections import deque, defaultdict, OrderedDict, _count_elements, _deque_iterator, _tuplegetter

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque",
           "namedtuple"]
__path__ = []

_keywords = frozenset((
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
    "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
    "pass", "raise", "return", "try", "while", "with", "yield"))


def __getattr__(name):
    if name in ("ChainMap", "UserDict", "UserList", "UserString"):
        import _collections_user
        for lazy in ("ChainMap", "UserDict", "UserList", "UserString"):
            globals().setdefault(lazy, getattr(_collections_user, lazy))
        return globals()[name]
    if name == "abc":
        import collections.abc
        return collections.abc
    raise AttributeError(f"module 'collections' has no attribute {name!r}")


def __dir__():
    return sorted({*globals(), "ChainMap", "UserDict", "UserList", "UserString", "abc"} - {"__getattr__", "__dir__"})


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A subclass of tuple whose items are attributes, too."""
    import sys
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    fields = [str(name) for name in field_names]
    typename = sys.intern(str(typename))
    seen = set()
    if rename:
        for i, name in enumerate(fields):
            if not name.isidentifier() or name in _keywords or name.startswith("_") or name in seen:
                fields[i] = f"_{i}"
            seen.add(name)
    for name in [typename, *fields]:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if name in _keywords:
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen.clear()
    for name in fields:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    given = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(fields):
            raise TypeError("Got more default values than field names")
        given = dict(zip(fields[len(fields) - len(defaults):], defaults))

    fields = tuple([sys.intern(name) for name in fields])
    n_fields = len(fields)
    listed = ", ".join(fields) + ("," if n_fields == 1 else "")
    shown = "(" + ", ".join([f"{name}=%r" for name in fields]) + ")"
    tuple_new = tuple.__new__
    __new__ = eval(f"lambda _cls, {listed}: _tuple_new(_cls, ({listed}))",
                   {"_tuple_new": tuple_new, "__builtins__": {}, "__name__": f"namedtuple_{typename}"})
    __new__.__name__ = "__new__"
    __new__.__doc__ = f"Create new instance of {typename}({listed})"
    if defaults is not None:
        __new__.__defaults__ = defaults

    @classmethod
    def _make(cls, iterable):
        made = tuple_new(cls, iterable)
        if len(made) != n_fields:
            raise TypeError(f"Expected {n_fields} arguments, got {len(made)}")
        return made
    _make.__func__.__doc__ = f"Make a new {typename} object from a sequence or iterable"

    def _replace(self, /, **kwds):
        made = self._make(map(kwds.pop, fields, self))
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return made
    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"

    def __repr__(self):
        """Return a nicely formatted representation string"""
        return self.__class__.__name__ + shown % self

    def _asdict(self):
        """Return a new dict which maps field names to their values."""
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        """Return self as a plain tuple.  Used by copy and pickle."""
        return tuple(self)

    for method in (__new__, _make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
    space = {
        "__doc__": f"{typename}({listed})", "__slots__": (), "_fields": fields, "_field_defaults": given,
        "__new__": __new__, "_make": _make, "__replace__": _replace, "_replace": _replace, "__repr__": __repr__,
        "_asdict": _asdict, "__getnewargs__": __getnewargs__, "__match_args__": fields,
    }
    for i, name in enumerate(fields):
        space[name] = _tuplegetter(i, sys.intern(f"Alias for field number {i}"))
    made = type(typename, (tuple,), space)
    if module is None:
        module = sys._getframe(1).f_globals.get("__name__", "__main__")
    if module is not None:
        made.__module__ = module
    return made


class Counter(dict):
    """A dict that counts: elements to how often they are there."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        """Sum of the counts"""
        return sum(self.values())

    def most_common(self, n=None):
        """Elements and counts, those with the highest counts first; all of them, or n."""
        if n is None:
            return sorted(self.items(), key=lambda item: item[1], reverse=True)
        import heapq
        return heapq.nlargest(n, self.items(), key=lambda item: item[1])

    def elements(self):
        """An iterator of the elements, each as often as it counts."""
        from itertools import chain, repeat, starmap
        return chain.from_iterable(starmap(repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        """Adds counts, or counts elements."""
        if iterable is not None:
            if _is_mapping(iterable):
                if self:
                    count = self.get
                    for element, n in iterable.items():
                        self[element] = n + count(element, 0)
                else:
                    super().update(iterable)
            else:
                _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Takes counts, or counted elements, away; counts may fall below zero."""
        if iterable is not None:
            count = self.get
            if _is_mapping(iterable):
                for element, n in iterable.items():
                    self[element] = count(element, 0) - n
            else:
                for element in iterable:
                    self[element] = count(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, elem):
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return f"{self.__class__.__name__}({shown!r})"

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] == other[e] for c in (self, other) for e in c)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] <= other[e] for c in (self, other) for e in c)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] >= other[e] for c in (self, other) for e in c)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        made = Counter()
        for element, n in self.items():
            n += other[element]
            if n > 0:
                made[element] = n
        for element, n in other.items():
            if element not in self and n > 0:
                made[element] = n
        return made

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        made = Counter()
        for element, n in self.items():
            n -= other[element]
            if n > 0:
                made[element] = n
        for element, n in other.items():
            if element not in self and n < 0:
                made[element] = 0 - n
        return made

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        made = Counter()
        for element, n in self.items():
            more = other[element]
            n = more if n < more else n
            if n > 0:
                made[element] = n
        for element, n in other.items():
            if element not in self and n > 0:
                made[element] = n
        return made

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        made = Counter()
        for element, n in self.items():
            more = other[element]
            n = n if n < more else more
            if n > 0:
                made[element] = n
        return made

    def __pos__(self):
        made = Counter()
        for element, n in self.items():
            if n > 0:
                made[element] = n
        return made

    def __neg__(self):
        made = Counter()
        for element, n in self.items():
            if n < 0:
                made[element] = 0 - n
        return made

    def _keep_positive(self):
        for element in [e for e, n in self.items() if not n > 0]:
            del self[element]
        return self

    def __iadd__(self, other):
        for element, n in other.items():
            self[element] += n
        return self._keep_positive()

    def __isub__(self, other):
        for element, n in other.items():
            self[element] -= n
        return self._keep_positive()

    def __ior__(self, other):
        for element, more in other.items():
            n = self[element]
            if more > n:
                self[element] = more
        return self._keep_positive()

    def __iand__(self, other):
        for element, n in self.items():
            more = other[element]
            if more < n:
                self[element] = more
        return self._keep_positive()


def _is_mapping(value):
    if isinstance(value, dict):
        return True
    if isinstance(value, (str, bytes, list, tuple, set, frozenset, range)):
        return False
    from collections.abc import Mapping
    return isinstance(value, Mapping)
