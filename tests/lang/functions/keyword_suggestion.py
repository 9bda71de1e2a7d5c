def f(value, number=1): pass
try:
    f(valu=1)
except TypeError as e:
    print(e)  # expect: f() got an unexpected keyword argument 'valu'. Did you mean 'value'?
try:
    f(1, numbr=2)
except TypeError as e:
    print(e)  # expect: f() got an unexpected keyword argument 'numbr'. Did you mean 'number'?
