def dump(v, indent=0):
    pad = "  " * indent
    if v is None: return "null"
    if isinstance(v, bool): return "true" if v else "false"
    if isinstance(v, (int, float)): return repr(v)
    if isinstance(v, str): return '"' + v.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(v, dict):
        if not v: return "{}"
        return "{\n" + ",\n".join(f"{pad}  {dump(str(k))}: {dump(x, indent + 1)}" for k, x in v.items()) + f"\n{pad}}}"
    if isinstance(v, (list, tuple)): return "[" + ", ".join(dump(x, indent + 1) for x in v) + "]"
    raise TypeError(f"cannot dump {type(v).__name__}")
print(dump({"a": [1, 2.5, None, True], "b": {"c": 'say "hi"\n', "d": {}}, "e": ()}))  # expect: {
# expect:   "a": [1, 2.5, null, true],
# expect:   "b": {
# expect:     "c": "say \"hi\"\n",
# expect:     "d": {}
# expect:   },
# expect:   "e": []
# expect: }
try:
    dump({1: {2}})
except TypeError as e:
    print(e)  # expect: cannot dump set
