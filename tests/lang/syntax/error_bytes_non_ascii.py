x = b"é"
# error: SyntaxError: bytes can only contain ASCII literal characters
