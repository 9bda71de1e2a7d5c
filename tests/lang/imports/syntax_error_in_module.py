try:
    import _helper_syntax
except SyntaxError as e:
    print(e.msg, e.lineno)  # expect: invalid syntax 1
