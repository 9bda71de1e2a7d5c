f(x for x in y, 1)
# error: SyntaxError: Generator expression must be parenthesized
