print("loading a")
value = 1
def get(): return value
class K:
    pass
_hidden = 2
