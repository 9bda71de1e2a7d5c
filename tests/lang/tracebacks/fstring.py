v = None
s = f"value: {v.x:>10} end"
# raises: AttributeError: 'NoneType' object has no attribute 'x'
