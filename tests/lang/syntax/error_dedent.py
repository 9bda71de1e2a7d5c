if 1:
    if 2:
        x = 1
      y = 2
# error: IndentationError: unindent does not match any outer indentation level
