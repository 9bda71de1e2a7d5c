[i for i in (j := [1])]
# error: SyntaxError: assignment expression cannot be used in a comprehension iterable expression
