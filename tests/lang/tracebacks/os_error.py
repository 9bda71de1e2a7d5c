raise FileNotFoundError(2, "No such file or directory", "name.txt")
# raises: FileNotFoundError: [Errno 2] No such file or directory: 'name.txt'
