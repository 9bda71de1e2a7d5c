try:
    try:
        raise A
    except NameError as e:
        raise KeyError("second") from e
except KeyError:
    raise TypeError("third")
# raises: TypeError: third
