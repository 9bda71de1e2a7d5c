x = """abc
# error: SyntaxError: unterminated triple-quoted string literal (detected at line 1)
