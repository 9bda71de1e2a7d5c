raise ValueError  # raises: ValueError
