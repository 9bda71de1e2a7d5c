def f():
    nonlocal zz
# error: SyntaxError: no binding for nonlocal 'zz' found
