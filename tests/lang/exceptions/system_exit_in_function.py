import sys
def f():
    try:
        sys.exit(7)
    except Exception:
        print("never")
f()
# exit: 7
