class A:
    x = 1
    y = undefined
# raises: NameError: name 'undefined' is not defined
