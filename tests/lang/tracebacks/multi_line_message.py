raise ValueError("line one\nline two")
# raises: line two
