import __main__
x = 5
print(__main__.x, __main__.__name__)  # expect: 5 __main__
__main__.y = 6
print(y)  # expect: 6
