class A(int, list): pass  # raises: TypeError: multiple bases have instance lay-out conflict
