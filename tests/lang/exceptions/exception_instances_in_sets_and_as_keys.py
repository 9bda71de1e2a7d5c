e = KeyError("k")
print({e: 1}[e], e in {e}, [e].index(e), e == KeyError("k"))  # expect: 1 True 0 False
