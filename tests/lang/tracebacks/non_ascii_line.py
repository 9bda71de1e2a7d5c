é = "日本語"; x = é + 1
# raises: TypeError: can only concatenate str (not "int") to str
