import weakref, gc
keep = []
class R:
    def __del__(self): keep.append(self)
r = R()
w = weakref.ref(r, lambda w: print("callback"))
del r
print(w() is keep[0], gc.is_finalized(keep[0]))  # expect: True True
keep.clear()  # expect: callback
print(w())  # expect: None
