continue
# error: SyntaxError: 'continue' not properly in loop
