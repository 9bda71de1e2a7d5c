for s in ["a'b", 'a"b', "a'\"b", "\n\t\r\\", "\x00\x1f\x7f", "é€😀", "\x80\xa0\xad", "\u200b\u2028", "\ud800", "\U000e0001"]:
    print(ascii(s), len(s))  # expect: "a'b" 3
    # expect: 'a"b' 3
    # expect: 'a\'"b' 4
    # expect: '\n\t\r\\' 4
    # expect: '\x00\x1f\x7f' 3
    # expect: '\xe9\u20ac\U0001f600' 3
    # expect: '\x80\xa0\xad' 3
    # expect: '\u200b\u2028' 2
    # expect: '\ud800' 1
    # expect: '\U000e0001' 1
for s in ["a'b", 'a"b', "a'\"b", "\n\t\\", "\x00\x7f", "é", "\x80\xa0", "\u200b"]:
    print(repr(s))  # expect: "a'b"
    # expect: 'a"b'
    # expect: 'a\'"b'
    # expect: '\n\t\\'
    # expect: '\x00\x7f'
    # expect: 'é'
    # expect: '\x80\xa0'
    # expect: '\u200b'
