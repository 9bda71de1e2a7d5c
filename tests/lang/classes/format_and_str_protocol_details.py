class A:
    def __format__(self, spec): return f"<{spec}>"
class B:
    def __str__(self): return "str of B"
class S(str):
    def __str__(self): return "S.str"
    def __format__(self, spec): return "S.format:" + spec
print(f"{A()}", f"{A():abc}", f"{A()!s:.1}"[:1], "{:x}{}".format(A(), A()), format(A()), f"{B():>10}" if 0 else f"{B()!s:>10}")  # expect: <> <abc> < <x><> <>   str of B
print(str(S("raw")), f"{S('raw')}", "%s" % S("raw"), S("raw") + "", "".join([S("raw")]), f"{S('raw')!r}")  # expect: S.str S.format: S.str raw raw 'raw'
try:
    f"{B():>10}"
except TypeError as e:
    print(e)  # expect: unsupported format string passed to B.__format__
