{1: 2, 3}
# error: SyntaxError: ':' expected after dictionary key
