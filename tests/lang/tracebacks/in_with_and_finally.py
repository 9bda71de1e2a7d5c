class M:
    def __enter__(self): return self
    def __exit__(self, *a): raise OSError("in exit")
try:
    with M():
        raise ValueError("body")
finally:
    x = 1
# raises: OSError: in exit
