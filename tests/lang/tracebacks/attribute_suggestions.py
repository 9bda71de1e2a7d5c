class Point:
    def __init__(self): self.coordinate = 1
Point().cordinate
# raises: AttributeError: 'Point' object has no attribute 'cordinate'. Did you mean: 'coordinate'?
