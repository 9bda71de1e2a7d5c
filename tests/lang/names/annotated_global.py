# An annotated name can't be global or nonlocal.
for t in ["def f():\n x: int\n global x","def f():\n x: int = 1\n global x","def f():\n x=1\n (x): int\n global x","def f():\n print(x)\n x: int\n global x","x: int\nglobal x","def f(x):\n x: int\n global x", "def f():\n x=1\n def g():\n  nonlocal x\n  x: int","def f():\n x=1\n def g():\n  nonlocal x\n  (x): int", "def f():\n x=1\n def g():\n  x: int\n  nonlocal x","def f():\n x=1\n def g():\n  (x): int\n  nonlocal x"]:
    try: compile(t,'s','exec'); print('ok')
    except SyntaxError as e: print(e, e.lineno, e.offset)

# expect: annotated name 'x' can't be global (s, line 3) 3 2
# expect: annotated name 'x' can't be global (s, line 3) 3 2
# expect: name 'x' is assigned to before global declaration (s, line 4) 4 2
# expect: name 'x' is used prior to global declaration (s, line 4) 4 2
# expect: annotated name 'x' can't be global (s, line 2) 2 1
# expect: name 'x' is parameter and global (s, line 3) 3 2
# expect: annotated name 'x' can't be nonlocal (s, line 5) 5 3
# expect: ok
# expect: annotated name 'x' can't be nonlocal (s, line 5) 5 3
# expect: ok
