raise ValueError("")  # raises: ValueError
