total_count = 5
print(totl_count)
# raises: NameError: name 'totl_count' is not defined. Did you mean: 'total_count'?
