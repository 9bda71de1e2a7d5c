{"a": 1}[("tuple", 1)]
# raises: KeyError: ('tuple', 1)
