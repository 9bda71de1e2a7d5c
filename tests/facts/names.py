# Every public name of every built-in type and of every module that Glassheap has, one owner a line: what `dir()` and `__all__` say.
# Run CPython with -I -S: `site` adds to builtins.
import sys

MODULES = """
__future__ abc array atexit bisect builtins collections collections.abc contextlib copy copyreg dataclasses enum errno functools gc heapq io
itertools json keyword math numbers operator os os.path pprint random re reprlib statistics string struct sys textwrap time timeit
traceback types typing warnings weakref
""".split()


def public(names):
    return sorted(name for name in names if not name.startswith("_") or name.startswith("__") and name.endswith("__"))


def f():
    yield


import array, collections, functools, io, itertools, operator, os, random, re, struct, types, weakref

TYPES = {
    "object": object, "type": type, "int": int, "bool": bool, "float": float, "complex": complex, "str": str, "bytes": bytes,
    "bytearray": bytearray, "memoryview": memoryview, "list": list, "tuple": tuple, "dict": dict, "set": set, "frozenset": frozenset,
    "range": range, "slice": slice, "property": property, "classmethod": classmethod, "staticmethod": staticmethod, "super": super,
    "enumerate": enumerate, "zip": zip, "map": map, "filter": filter, "reversed": reversed,
    "NoneType": type(None), "ellipsis": type(...), "NotImplementedType": type(NotImplemented),
    "function": types.FunctionType, "builtin function": types.BuiltinFunctionType, "method": types.MethodType, "code": types.CodeType,
    "frame": types.FrameType, "traceback": types.TracebackType, "generator": types.GeneratorType, "module": types.ModuleType,
    "cell": types.CellType, "mappingproxy": types.MappingProxyType, "method descriptor": types.MethodDescriptorType,
    "wrapper descriptor": types.WrapperDescriptorType, "method wrapper": types.MethodWrapperType,
    "getset descriptor": types.GetSetDescriptorType, "member descriptor": types.MemberDescriptorType,
    "SimpleNamespace": types.SimpleNamespace, "GenericAlias": types.GenericAlias, "UnionType": types.UnionType,
    "dict keys": type({}.keys()), "dict values": type({}.values()), "dict items": type({}.items()),
    "list iterator": type(iter([])), "tuple iterator": type(iter(())), "dict key iterator": type(iter({})),
    "set iterator": type(iter(set())), "str iterator": type(iter("é")), "range iterator": type(iter(range(1))),
    "callable iterator": type(iter(int, 0)), "sequence iterator": type(iter(type("S", (), {"__getitem__": 0})())),
    "BaseException": BaseException, "OSError": OSError, "SyntaxError": SyntaxError, "StopIteration": StopIteration,
    "ImportError": ImportError, "NameError": NameError, "AttributeError": AttributeError, "UnicodeDecodeError": UnicodeDecodeError,
    "array": array.array, "deque": collections.deque, "defaultdict": collections.defaultdict, "OrderedDict": collections.OrderedDict,
    "Counter": collections.Counter, "ChainMap": collections.ChainMap, "UserDict": collections.UserDict,
    "UserList": collections.UserList, "UserString": collections.UserString, "partial": functools.partial,
    "lru_cache": type(functools.lru_cache(f)), "singledispatchmethod": functools.singledispatchmethod, "cached_property": functools.cached_property,
    "itemgetter": operator.itemgetter, "attrgetter": operator.attrgetter, "methodcaller": operator.methodcaller,
    "Random": random.Random, "Pattern": re.Pattern, "Match": type(re.match("", "")), "Struct": struct.Struct,
    "weakref": weakref.ref, "weak proxy": weakref.ProxyType, "WeakSet": weakref.WeakSet, "WeakValueDictionary": weakref.WeakValueDictionary,
    "WeakKeyDictionary": weakref.WeakKeyDictionary, "finalize": weakref.finalize, "StringIO": io.StringIO, "BytesIO": io.BytesIO,
    "FileIO": io.FileIO, "BufferedReader": io.BufferedReader, "BufferedWriter": io.BufferedWriter, "BufferedRandom": io.BufferedRandom,
    "TextIOWrapper": io.TextIOWrapper, "chain": itertools.chain, "islice": itertools.islice, "tee": type(itertools.tee([])[0]),
    "groupby": itertools.groupby, "count": itertools.count, "product": itertools.product,
}
for title, owner in TYPES.items():
    print(title + ":", *public(dir(owner)))
for name in MODULES:
    __import__(name)
    module = sys.modules[name]
    listed = getattr(module, "__all__", None)
    if listed is None:
        listed = [n for n in dir(module) if not n.startswith("_") and type(getattr(module, n)) is not types.ModuleType]
    print("module " + name + ":", *sorted(listed))
