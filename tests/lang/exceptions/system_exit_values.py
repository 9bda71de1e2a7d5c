import sys
for v in (None, 3, "text", (1, 2), True):
    try:
        sys.exit(v)
    except SystemExit as e:
        print(repr(e.code), e.args)  # expect: None ()
        # expect: 3 (3,)
        # expect: 'text' ('text',)
        # expect: (1, 2) (1, 2)
        # expect: True (True,)
class Quit(SystemExit): pass
raise Quit(5)
# exit: 5
