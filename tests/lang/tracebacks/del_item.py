d = {}
del d["gone"]
# raises: KeyError: 'gone'
