f() = 1
# error: SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?
