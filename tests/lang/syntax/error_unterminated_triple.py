# error: SyntaxError: unterminated triple-quoted string literal (detected at line 2)
x = """abc
