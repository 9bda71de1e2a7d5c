print(f"{'abc':>6}|{'abc':^7}|{'abc':*<5}|{'abc':.2}|{'abc':6.1}|{'abc':s}|{'':3}|{'é':>3}|")  # expect:    abc|  abc  |abc**|ab|a     |abc|   |  é|
for v, spec in [("a", "d"), ("a", "+"), ("a", ","), ("a", "=5"), ("a", "05"), ("a", "#"), ([], ">5"), (None, "5"), ("a", ".")]:
    try:
        print(format(v, spec) + "|")
    except (ValueError, TypeError) as e:
        print(e)  # expect: Unknown format code 'd' for object of type 'str'
        # expect: Sign not allowed in string format specifier
        # expect: Cannot specify ',' with 's'.
        # expect: '=' alignment not allowed in string format specifier
        # expect: a0000|
        # expect: Alternate form (#) not allowed in string format specifier
        # expect: unsupported format string passed to list.__format__
        # expect: unsupported format string passed to NoneType.__format__
        # expect: Format specifier missing precision
