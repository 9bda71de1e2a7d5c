if x = 3:
    pass
# error: SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
