a = [1]
if a < {} and True:
    pass
# raises: TypeError: '<' not supported between instances of 'list' and 'dict'
