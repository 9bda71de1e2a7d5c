import sys
def hook(*a): raise ValueError("in hook")
sys.excepthook = hook
raise KeyError("original")
# raises: KeyError: 'original'
