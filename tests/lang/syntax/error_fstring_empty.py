f"{}"
# error: SyntaxError: f-string: valid expression required before '}'
