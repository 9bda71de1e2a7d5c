import sys
print(sys.version_info[:2], sys.version_info >= (3, 13), sys.maxsize, sys.byteorder, sys.implementation.name is not None, sys.maxunicode)  # expect: (3, 13) True 9223372036854775807 little True 1114111
print(sys.argv[0].endswith("attributes.py"), len(sys.argv), type(sys.modules).__name__, "sys" in sys.modules, sys.modules["__main__"].__name__, sys.getdefaultencoding(), type(sys.path).__name__)  # expect: True 1 dict True __main__ utf-8 list
print(sys.float_info.max, sys.float_info.epsilon, sys.int_info.bits_per_digit, sys.hash_info.width, sys.getrecursionlimit(), sys.platform in ("linux", "darwin", "win32"))  # expect: 1.7976931348623157e+308 2.220446049250313e-16 30 64 1000 True
