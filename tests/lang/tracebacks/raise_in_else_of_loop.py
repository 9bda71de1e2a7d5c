for i in range(1):
    pass
else:
    raise StopIteration("else")
# raises: StopIteration: else
