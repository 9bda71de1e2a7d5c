{}["missing"]  # raises: KeyError: 'missing'
