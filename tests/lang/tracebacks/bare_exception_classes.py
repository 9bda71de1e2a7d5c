raise NotImplementedError
# raises: NotImplementedError
