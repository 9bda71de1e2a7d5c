counter = 1
print(conter)  # raises: NameError: name 'conter' is not defined. Did you mean: 'counter'?
