"""Functions of functions, and callables."""
from _functools import cmp_to_key, partial, reduce, _lru_cache_wrapper
from collections import namedtuple
from types import GenericAlias

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
           "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)
_CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])
_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes a wrapper look like what it wraps: copies attributes, updates others, and sets `__wrapped__`."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """`update_wrapper` as a decorator of the wrapper."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---- orderings: each from one that the class has

def _gt_from_lt(self, other):
    less = type(self).__lt__(self, other)
    return less if less is NotImplemented else not less and self != other


def _le_from_lt(self, other):
    less = type(self).__lt__(self, other)
    return less if less is NotImplemented else less or self == other


def _ge_from_lt(self, other):
    less = type(self).__lt__(self, other)
    return less if less is NotImplemented else not less


def _ge_from_le(self, other):
    at_most = type(self).__le__(self, other)
    return at_most if at_most is NotImplemented else not at_most or self == other


def _lt_from_le(self, other):
    at_most = type(self).__le__(self, other)
    return at_most if at_most is NotImplemented else at_most and self != other


def _gt_from_le(self, other):
    at_most = type(self).__le__(self, other)
    return at_most if at_most is NotImplemented else not at_most


def _lt_from_gt(self, other):
    more = type(self).__gt__(self, other)
    return more if more is NotImplemented else not more and self != other


def _ge_from_gt(self, other):
    more = type(self).__gt__(self, other)
    return more if more is NotImplemented else more or self == other


def _le_from_gt(self, other):
    more = type(self).__gt__(self, other)
    return more if more is NotImplemented else not more


def _le_from_ge(self, other):
    at_least = type(self).__ge__(self, other)
    return at_least if at_least is NotImplemented else not at_least or self == other


def _gt_from_ge(self, other):
    at_least = type(self).__ge__(self, other)
    return at_least if at_least is NotImplemented else at_least and self != other


def _lt_from_ge(self, other):
    at_least = type(self).__ge__(self, other)
    return at_least if at_least is NotImplemented else not at_least


_orderings = {
    "__lt__": {"__gt__": _gt_from_lt, "__le__": _le_from_lt, "__ge__": _ge_from_lt},
    "__le__": {"__ge__": _ge_from_le, "__lt__": _lt_from_le, "__gt__": _gt_from_le},
    "__gt__": {"__lt__": _lt_from_gt, "__ge__": _ge_from_gt, "__le__": _le_from_gt},
    "__ge__": {"__le__": _le_from_ge, "__gt__": _gt_from_ge, "__lt__": _lt_from_ge},
}


def total_ordering(cls):
    """Adds the comparisons that a class lacks to the one it has."""
    own = [name for name in _orderings if getattr(cls, name, None) is not getattr(object, name, None)]
    if not own:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name, function in _orderings[own[0]].items():
        if name not in own:
            function.__name__ = name
            setattr(cls, name, function)
    return cls


# ---- caches

def lru_cache(maxsize=128, typed=False):
    """Has a function remember the results of its last calls."""
    def decorating_function(user_function):
        wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return update_wrapper(wrapper, user_function)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0) if maxsize < 0 else maxsize
    elif callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        return decorating_function(function)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return decorating_function


def cache(user_function, /):
    """Has a function remember the results of all its calls."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """An attribute that is computed when it is first read, and kept in the instance's `__dict__`."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f"instance to cache {name!r} property.") from None
        value = kept.get(name, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                kept[name] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f"does not support item assignment for caching {name!r} property.") from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


# ---- methods with some of their arguments

class partialmethod:
    """A method that calls another with arguments given before."""

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        elif not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        shown = [repr(self.func), *map(repr, self.args), *[f"{k}={v!r}" for k, v in self.keywords.items()]]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(shown)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        bind = getattr(self.func, "__get__", None)
        if bind is not None:
            bound = bind(obj, cls)
            if bound is not self.func:
                made = partial(bound, *self.args, **self.keywords)
                try:
                    made.__self__ = bound.__self__
                except AttributeError:
                    pass
                return made
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


# ---- functions that choose by the class of their first argument

def _merged(sequences):
    """The C3 merge: heads that are in no tail, in the order of the sequences."""
    order = []
    while sequences := [s for s in sequences if s]:
        for s in sequences:
            head = s[0]
            if not any(head in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        order.append(head)
        for s in sequences:
            if s[0] == head:
                del s[0]
    return order


def _order(cls, abcs):
    """The order of a class's bases with abstract classes put in before the first base that is not abstract."""
    bases = cls.__bases__
    cut = max((i + 1 for i, base in enumerate(bases) if hasattr(base, "__abstractmethods__")), default=0)
    explicit, others = list(bases[:cut]), list(bases[cut:])
    abstract = [abc for abc in abcs if issubclass(cls, abc) and not any(issubclass(base, abc) for base in bases)]
    rest = [abc for abc in abcs if abc not in abstract]
    orders = [_order(base, rest) for base in explicit + abstract + others]
    return _merged([[cls], *orders, explicit, abstract, others])


def _order_among(cls, types):
    """The order of a class's bases and of those of `types` that it is a virtual subclass of."""
    bases = set(cls.__mro__)
    related = [t for t in types if t not in bases and hasattr(t, "__mro__") and not isinstance(t, GenericAlias)
               and issubclass(cls, t)]
    lowest = [t for t in related if not any(t != other and t in other.__mro__ for other in related)]
    wanted = set(lowest)
    abcs = []
    for t in lowest:
        found = [[s for s in sub.__mro__ if s in wanted] for sub in t.__subclasses__()
                 if sub not in bases and issubclass(cls, sub)]
        found.sort(key=len, reverse=True)
        for sub in found or [[t]]:
            abcs.extend(s for s in sub if s not in abcs)
    return _order(cls, abcs)


def _implementation(cls, registry):
    match = None
    for t in _order_among(cls, registry.keys()):
        if match is not None:
            if (t in registry and t not in cls.__mro__ and match not in cls.__mro__ and not issubclass(match, t)):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {t}")
            break
        if t in registry:
            match = t
    return registry.get(match)


def singledispatch(func):
    """A function with implementations for classes: the class of the first argument chooses."""
    from abc import get_cache_token
    from types import MappingProxyType, UnionType
    from weakref import WeakKeyDictionary
    registry = {}
    chosen = WeakKeyDictionary()
    token = None

    def dispatch(cls):
        nonlocal token
        if token is not None:
            now = get_cache_token()
            if token != now:
                chosen.clear()
                token = now
        try:
            return chosen[cls]
        except KeyError:
            pass
        found = registry.get(cls)
        if found is None:
            found = _implementation(cls, registry)
        chosen[cls] = found
        return found

    def is_dispatchable(cls):
        if isinstance(cls, type) and not isinstance(cls, GenericAlias):
            return True
        return isinstance(cls, UnionType) and all(isinstance(part, type) for part in cls.__args__)

    def register(cls, func=None):
        nonlocal token
        if is_dispatchable(cls):
            if func is None:
                return lambda function: register(cls, function)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` "
                                "or plain `@register` on an annotated function.")
            func = cls
            name, cls = next(iter(annotations.items()))
            if isinstance(cls, str):
                cls = eval(cls, getattr(func, "__globals__", {}))
            if cls is None:
                cls = type(None)
            if not is_dispatchable(cls):
                if isinstance(cls, UnionType):
                    raise TypeError(f"Invalid annotation for {name!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        for part in cls.__args__ if isinstance(cls, UnionType) else (cls,):
            registry[part] = func
            if token is None and hasattr(part, "__abstractmethods__"):
                token = get_cache_token()
        chosen.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = chosen.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """A method with implementations for classes: the class of the first argument after self or cls chooses."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
