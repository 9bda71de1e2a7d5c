import definitely_not_a_module  # raises: ModuleNotFoundError: No module named 'definitely_not_a_module'
