class M:
    def __enter__(self): return self
    def __exit__(self, *a): print("type exit")
m = M()
m.__exit__ = lambda *a: print("instance exit")
m.__enter__ = lambda: print("instance enter")
with m: pass  # expect: type exit
