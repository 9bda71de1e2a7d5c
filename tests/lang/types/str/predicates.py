for s in ["", "a", "1", "a1", " ", "\t\n", "é", "²", "½", "Ⅷ", "٣", "_a", "1a", "if", "\x00", "名"]:
    print(repr(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(), s.isidentifier(), s.isprintable(), s.isascii())  # expect: '' False False False False False False False True True
    # expect: 'a' True False False False True False True True True
    # expect: '1' False True True True True False False True True
    # expect: 'a1' False False False False True False True True True
    # expect: ' ' False False False False False True False True True
    # expect: '\t\n' False False False False False True False False True
    # expect: 'é' True False False False True False True True False
    # expect: '²' False True False True True False False True False
    # expect: '½' False False False True True False False True False
    # expect: 'Ⅷ' False False False True True False True True False
    # expect: '٣' False True True True True False False True False
    # expect: '_a' False False False False False False True True True
    # expect: '1a' False False False False True False False True True
    # expect: 'if' True False False False True False True True True
    # expect: '\x00' False False False False False False False False True
    # expect: '名' True False False False True False True True False
