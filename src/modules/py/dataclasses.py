"""Classes whose annotations are fields, with the methods that follow from them."""
import sys as _sys
import types as _types
from keyword import iskeyword as _iskeyword
from reprlib import recursive_repr as _recursive_repr

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
           "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    """An attribute of a frozen instance was to be changed."""


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()

_EMPTY_METADATA = _types.MappingProxyType({})


class _FIELD_BASE:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"

# What asdict and astuple hand on as it is.
_ATOMIC_TYPES = frozenset({
    type(None), bool, int, float, str, bytes, type(...), type(NotImplemented), _types.CodeType,
    _types.BuiltinFunctionType, _types.FunctionType, type, range, property})


class InitVar:
    """An annotation: a parameter of `__init__` that is no field."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        is_class = isinstance(self.type, type) and type(self.type) is not _types.GenericAlias
        return f"dataclasses.InitVar[{self.type.__name__ if is_class else repr(self.type)}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of one field. Made by `field`."""

    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare",
                 "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else _types.MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    @_recursive_repr()
    def __repr__(self):
        shown = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare",
                 "metadata", "kw_only")
        parts = [f"{name}={getattr(self, name)!r}" for name in shown]
        return f"Field({','.join(parts)},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), "__set_name__", None)
        if hook:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(_types.GenericAlias)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only",
                 "slots", "weakref_slot")

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        return f"_DataclassParams({','.join(f'{n}={getattr(self, n)!r}' for n in self.__slots__)})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
          metadata=None, kw_only=MISSING):
    """A field that is more than an annotation and a default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


class _Methods:
    """Texts of methods, which are compiled together."""

    def __init__(self, cls, globals):
        self.cls = cls
        self.globals = globals
        self.texts = []
        self.names = []
        self.annotated = {}
        self.after = []
        self.locals = {}

    def add(self, name, params, body, *, annotations=None, decorator=None, refusal=None):
        """`refusal`: what is said if the class has the method; None lets it win silently, True replaces it."""
        lines = [f" {decorator}\n"] if decorator else []
        lines.append(f" def {name}({','.join(params)}):\n")
        lines.extend(f"  {line}\n" for line in body)
        self.texts.append("".join(lines))
        self.names.append(name)
        self.after.append((name, annotations, refusal))

    def finish(self):
        if not self.names:
            return
        # A tuple, or the one function itself.
        text = (f"def __create_fn__({', '.join(self.locals)}):\n{''.join(self.texts)}"
                f" return {','.join(self.names)},")
        space = {}
        exec(text, self.globals, space)
        made = space["__create_fn__"](**self.locals)
        cls = self.cls
        for (name, annotations, refusal), function in zip(self.after, made):
            function.__qualname__ = f"{cls.__qualname__}.{name}"
            if annotations is not None:
                function.__annotations__ = annotations
            if refusal is True:
                setattr(cls, name, function)
            elif not _set_new(cls, name, function) or refusal is None:
                continue
            else:
                extra = "" if refusal is False else f" {refusal}"
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}{extra}")


def _set_new(cls, name, value):
    """Sets an attribute that the class itself has not; True: it has."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _says(annotation, cls, wanted, from_module):
    """Does an annotation that is a text name a class of a module, as far as can be told without evaluating it?"""
    front = annotation.split("[", 1)[0]
    n = 0
    while n < len(front) and (front[n].isspace() or front[n] == "." or front[n].isalnum() or front[n] == "_"):
        n += 1
    words = [word.strip() for word in front[:n].split(".")]
    if len(words) > 2:
        words = words[:2]
    words = [word.split()[0] if word else "" for word in words]
    if not words[-1]:
        return False
    space = _sys.modules.get(cls.__module__)
    space = space.__dict__ if space else {}
    if len(words) == 2:
        module = space.get(words[0])
        if module is None or module is not from_module:
            return False
        space = module.__dict__
    found = space.get(words[-1])
    return found is not None and wanted(found)


def _is_classvar(value, typing):
    return value is typing.ClassVar or getattr(value, "__origin__", None) is typing.ClassVar


def _get_field(cls, name, type, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if isinstance(default, _types.MemberDescriptorType):
            # A slot of the class is no default.
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = type
    made._field_type = _FIELD
    typing = _sys.modules.get("typing")
    is_text = isinstance(type, str)
    if typing and (_is_classvar(type, typing) or is_text and _says(
            type, cls, lambda found: found is typing.ClassVar, typing)):
        made._field_type = _FIELD_CLASSVAR
    if made._field_type is _FIELD:
        own = _sys.modules[__name__]
        if type is InitVar or isinstance(type, InitVar) or is_text and _says(
                type, cls, lambda found: found is InitVar, own):
            made._field_type = _FIELD_INITVAR
    if made._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR):
        if made.default_factory is not MISSING:
            raise TypeError(f"field {made.name} cannot have a default factory")
    if made._field_type in (_FIELD, _FIELD_INITVAR):
        if made.kw_only is MISSING:
            made.kw_only = default_kw_only
    elif made.kw_only is not MISSING:
        raise TypeError(f"field {made.name} is a ClassVar but specifies kw_only")
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {made.default.__class__} for field {made.name} is not "
                         "allowed: use default_factory")
    return made


def _tuple_text(obj, fields):
    if not fields:
        return "()"
    return f"({','.join([f'{obj}.{f.name}' for f in fields])},)"


def _add_init(methods, fields, frozen, has_post_init, slots):
    """Adds `__init__`; positional fields come before those that are given by keyword only."""
    taken = [f for f in fields if f.init]
    positional = [f for f in taken if not f.kw_only]
    by_keyword = [f for f in taken if f.kw_only]
    with_default = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            with_default = f
        elif with_default:
            raise TypeError(f"non-default argument {f.name!r} "
                            f"follows default argument {with_default.name!r}")
    names = methods.locals
    annotations = {}
    for f in fields:
        if f.init:
            annotations[f.name] = f.type
    self_name = "__dataclass_self__" if any(f.name == "self" for f in fields) else "self"
    names["__dataclass_HAS_DEFAULT_FACTORY__"] = _HAS_DEFAULT_FACTORY
    names["__dataclass_builtins_object__"] = object

    def parameter(f):
        if f.default is not MISSING:
            return f"{f.name}=__dataclass_dflt_{f.name}__"
        if f.default_factory is not MISSING:
            return f"{f.name}=__dataclass_HAS_DEFAULT_FACTORY__"
        return f.name

    body = []
    for f in fields:
        local = f"__dataclass_dflt_{f.name}__"
        if f.default_factory is not MISSING:
            names[local] = f.default_factory
            if f.init:
                value = f"{local}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}"
            else:
                value = f"{local}()"
        elif f.init:
            if f.default is not MISSING:
                names[local] = f.default
            value = f.name
        elif slots and f.default is not MISSING:
            names[local] = f.default
            value = local
        else:
            continue
        if f._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            body.append(f"__dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})")
        else:
            body.append(f"{self_name}.{f.name}={value}")
    if has_post_init:
        given = ",".join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f"{self_name}.{_POST_INIT_NAME}({given})")
    params = [self_name, *[parameter(f) for f in positional]]
    if by_keyword:
        params.append("*")
        params.extend(parameter(f) for f in by_keyword)
    ordered = {f.name: f.type for f in positional}
    ordered.update((f.name, f.type) for f in by_keyword)
    ordered["return"] = None
    methods.add("__init__", params, body or ["pass"], annotations=ordered)


# By whether unsafe_hash, eq, frozen are asked for and the class has a hash of its own: what is done.
def _hash_action(unsafe_hash, eq, frozen, has_own):
    if unsafe_hash:
        return "refuse" if has_own else "add"
    if not eq or has_own:
        return None
    return "add" if frozen else "none"


def _process_class(cls, params):
    init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot = params
    module = _sys.modules.get(cls.__module__)
    methods = _Methods(cls, module.__dict__ if module else {})
    setattr(cls, _PARAMS, _DataclassParams(*params))
    fields = {}
    any_frozen = False
    all_frozen = None
    has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is None:
            continue
        has_dataclass_bases = True
        for f in inherited.values():
            fields[f.name] = f
        base_frozen = getattr(base, _PARAMS).frozen
        all_frozen = base_frozen if all_frozen is None else all_frozen and base_frozen
        any_frozen = any_frozen or base_frozen
    annotations = cls.__dict__.get("__annotations__", {})
    own = []
    seen_kw_only = False
    dataclasses = _sys.modules[__name__]
    for name, type in annotations.items():
        if type is KW_ONLY or isinstance(type, str) and _says(
                type, cls, lambda found: found is KW_ONLY, dataclasses):
            if seen_kw_only:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_kw_only = kw_only = True
        else:
            own.append(_get_field(cls, name, type, kw_only))
    for f in own:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_dataclass_bases:
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen is False and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, fields)
    own_hash = cls.__dict__.get("__hash__", MISSING)
    has_own_hash = not (own_hash is MISSING or own_hash is None and "__eq__" in cls.__dict__)
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    real = [f for f in fields.values() if f._field_type is _FIELD]
    in_init = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    # The order in which CPython's class gets these attributes.
    if init:
        _add_init(methods, in_init, frozen, hasattr(cls, _POST_INIT_NAME), slots)
    _set_new(cls, "__replace__", _replace)
    if repr:
        shown = ", ".join([f"{f.name}={{self.{f.name}!r}}" for f in real if f.repr])
        methods.locals["__dataclass_recursive_repr__"] = _recursive_repr
        methods.add("__repr__", ("self",),
                    [f'return f"{{self.__class__.__qualname__}}({shown})"'],
                    decorator="@__dataclass_recursive_repr__()")
    compared = [f for f in real if f.compare]
    if eq:
        terms = " and ".join([f"self.{f.name}==other.{f.name}" for f in compared]) or "True"
        methods.add("__eq__", ("self", "other"), [
            "if self is other:", " return True", "if other.__class__ is self.__class__:",
            f" return {terms}", "return NotImplemented"])
    if order:
        mine, theirs = _tuple_text("self", compared), _tuple_text("other", compared)
        for name, op in ("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="):
            methods.add(name, ("self", "other"), [
                "if other.__class__ is self.__class__:", f" return {mine}{op}{theirs}",
                "return NotImplemented"],
                refusal="Consider using functools.total_ordering")
    if frozen:
        methods.locals["cls"] = cls
        methods.locals["FrozenInstanceError"] = FrozenInstanceError
        test = "type(self) is cls"
        if real:
            test += f" or name in {{{', '.join([f'{f.name!r}' for f in real])}}}"
        for name, params, what, call in (
                ("__setattr__", ("self", "name", "value"), "assign to", "name, value"),
                ("__delattr__", ("self", "name"), "delete", "name")):
            methods.add(name, params, [
                f"if {test}:", f' raise FrozenInstanceError(f"cannot {what} field {{name!r}}")',
                f"super(cls, self).{name}({call})"], refusal=False)
    action = _hash_action(bool(unsafe_hash), bool(eq), bool(frozen), has_own_hash)
    if action == "none":
        cls.__hash__ = None
    elif action == "add":
        hashed = [f for f in real if (f.compare if f.hash is None else f.hash)]
        methods.add("__hash__", ("self",), [f"return hash({_tuple_text('self', hashed)})"], refusal=True)
    elif action == "refuse":
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    methods.finish()
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(cls)
    if match_args:
        _set_new(cls, "__match_args__", tuple(f.name for f in in_init if f.init and not f.kw_only))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    return cls


def _signature_text(cls):
    """The parameters with which the class is called; empty if they can't be told."""
    function = None
    for base in cls.__mro__:
        for name in "__new__", "__init__":
            found = base.__dict__.get(name)
            found = getattr(found, "__func__", found)
            if isinstance(found, _types.FunctionType):
                function = found
                break
        if function:
            break
    if function is None:
        return "()"
    code = function.__code__
    names = code.co_varnames
    n = code.co_argcount
    defaults = function.__defaults__ or ()
    first_default = n - len(defaults)
    annotations = function.__annotations__

    def shown(name, has_default, default, stars=""):
        text = stars + name
        if name in annotations:
            text += f": {_annotation_text(annotations[name])}"
            return f"{text} = {default!r}" if has_default else text
        return f"{text}={default!r}" if has_default else text

    parts = []
    for i in range(1, n):
        has_default = i >= first_default
        parts.append(shown(names[i], has_default, defaults[i - first_default] if has_default else None))
        if i + 1 == code.co_posonlyargcount:
            parts.append("/")
    at = n + code.co_kwonlyargcount
    if code.co_flags & 4:
        parts.append(shown(names[at], False, None, "*"))
        at += 1
    elif code.co_kwonlyargcount:
        parts.append("*")
    keyword_defaults = function.__kwdefaults__ or {}
    for name in names[n:n + code.co_kwonlyargcount]:
        parts.append(shown(name, name in keyword_defaults, keyword_defaults.get(name)))
    if code.co_flags & 8:
        parts.append(shown(names[at], False, None, "**"))
    return f"({', '.join(parts)})"


def _annotation_text(annotation):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, _types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        # An extension type's instances may have these.
        if getattr(cls, "__weakrefoffset__", -1) != 0:
            yield "__weakref__"
        if getattr(cls, "__dictoffset__", -1) != 0:
            yield "__dict__"
    elif isinstance(slots, str):
        yield slots
    elif hasattr(slots, "__next__"):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    else:
        yield from slots


def _add_slots(cls, is_frozen, weakref_slot):
    """The class again, with slots for its fields."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    space = dict(cls.__dict__)
    names = tuple(f.name for f in fields(cls))
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_slots_of(base))
    slots = [name for name in names if name not in inherited]
    if weakref_slot and "__weakref__" not in inherited:
        slots.append("__weakref__")
    space["__slots__"] = tuple(slots)
    for name in names:
        # The default is in __init__; the name is a slot's now.
        space.pop(name, None)
    space.pop("__dict__", None)
    space.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    cls = type(cls)(cls.__name__, cls.__bases__, space)
    if qualname is not None:
        cls.__qualname__ = qualname
    if is_frozen:
        if "__getstate__" not in space:
            cls.__getstate__ = _dataclass_getstate
        if "__setstate__" not in space:
            cls.__setstate__ = _dataclass_setstate
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Decorator: adds the methods that follow from a class's annotations."""
    params = (init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    def wrap(cls):
        return _process_class(cls, params)

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields of a dataclass or of an instance of one, as a tuple."""
    try:
        known = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in known.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Is it a dataclass or an instance of one?"""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields of an instance as a dict, those of instances in it too."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _asdict_inner(obj, dict_factory)


def _asdict_inner(obj, dict_factory):
    if type(obj) in _ATOMIC_TYPES:
        return obj
    if hasattr(type(obj), _FIELDS):
        if dict_factory is dict:
            return {f.name: _asdict_inner(getattr(obj, f.name), dict) for f in fields(obj)}
        return dict_factory([(f.name, _asdict_inner(getattr(obj, f.name), dict_factory))
                             for f in fields(obj)])
    return _copied(obj, lambda item: _asdict_inner(item, dict_factory))


def astuple(obj, *, tuple_factory=tuple):
    """The fields of an instance as a tuple, those of instances in it too."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _astuple_inner(obj, tuple_factory)


def _astuple_inner(obj, tuple_factory):
    if type(obj) in _ATOMIC_TYPES:
        return obj
    if _is_dataclass_instance(obj):
        return tuple_factory([_astuple_inner(getattr(obj, f.name), tuple_factory) for f in fields(obj)])
    return _copied(obj, lambda item: _astuple_inner(item, tuple_factory))


def _copied(obj, inner):
    """A container with its items copied by `inner`; anything else copied deeply."""
    cls = type(obj)
    if cls is list:
        return [inner(item) for item in obj]
    if cls is dict:
        return {inner(key): inner(value) for key, value in obj.items()}
    if cls is tuple:
        return tuple([inner(item) for item in obj])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return cls(*[inner(item) for item in obj])
    if isinstance(obj, (list, tuple)):
        return cls(inner(item) for item in obj)
    if isinstance(obj, dict):
        if hasattr(cls, "default_factory"):
            made = cls(getattr(obj, "default_factory"))
            for key, value in obj.items():
                made[inner(key)] = inner(value)
            return made
        return cls((inner(key), inner(value)) for key, value in obj.items())
    import copy
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False,
                   weakref_slot=False, module=None):
    """A dataclass out of names, pairs of name and type, or triples of name, type and field."""
    if namespace is None:
        namespace = {}
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name = item
            type = "typing.Any"
        elif len(item) == 2:
            name, type = item
        elif len(item) == 3:
            name, type, default = item
            defaults[name] = default
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if _iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in seen:
            raise TypeError(f"Field name duplicated: {name!r}")
        seen.add(name)
        annotations[name] = type

    def fill(space):
        space.update(namespace)
        space.update(defaults)
        space["__annotations__"] = annotations

    cls = _types.new_class(cls_name, bases, {}, fill)
    if module is None:
        try:
            module = _sys._getframe(1).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            pass
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A new instance with some fields changed."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified "
                                "with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
