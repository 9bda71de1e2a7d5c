for c in [Warning, BytesWarning, DeprecationWarning, EncodingWarning, FutureWarning, ImportWarning, PendingDeprecationWarning, ResourceWarning, RuntimeWarning, SyntaxWarning, UnicodeWarning, UserWarning]:
    print(c.__name__, c.__bases__[0].__name__)  # expect: Warning Exception
    # expect: BytesWarning Warning
    # expect: DeprecationWarning Warning
    # expect: EncodingWarning Warning
    # expect: FutureWarning Warning
    # expect: ImportWarning Warning
    # expect: PendingDeprecationWarning Warning
    # expect: ResourceWarning Warning
    # expect: RuntimeWarning Warning
    # expect: SyntaxWarning Warning
    # expect: UnicodeWarning Warning
    # expect: UserWarning Warning
