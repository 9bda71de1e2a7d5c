import builtins
builtins.brand_new = 5
print(brand_new)  # expect: 5
del builtins.brand_new
try:
    brand_new
except NameError as e:
    print(e)  # expect: name 'brand_new' is not defined
print(builtins.len is len, __builtins__ is builtins)  # expect: True True
