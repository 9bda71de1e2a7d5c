for fmt, arg in [("%d", "x"), ("%s %s", 1), ("%s", (1, 2)), ("%q", 1), ("%(a)s", 1), ("%", 1), ("%c", "ab"), ("%c", -1)]:
    try:
        print(fmt % arg)
    except Exception as e:
        print(type(e).__name__, e)  # expect: TypeError %d format: a real number is required, not str
        # expect: TypeError not enough arguments for format string
        # expect: TypeError not all arguments converted during string formatting
        # expect: ValueError unsupported format character 'q' (0x71) at index 1
        # expect: TypeError format requires a mapping
        # expect: ValueError incomplete format
        # expect: TypeError %c requires int or char
        # expect: OverflowError %c arg not in range(0x110000)
try:
    "%(a)s" % {}
except KeyError as e:
    print("KeyError", e)  # expect: KeyError 'a'
