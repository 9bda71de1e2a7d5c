def outer():
    def inner():
        raise LookupError("inner")
    inner()
outer()
# raises: LookupError: inner
