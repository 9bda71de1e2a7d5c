class Stop(BaseException): pass
try:
    raise Stop("x")  # raises: Stop: x
except Exception:
    print("never")
