x = "a"
y = 1
z = x + y + (x * 2)
# raises: TypeError: can only concatenate str (not "int") to str
