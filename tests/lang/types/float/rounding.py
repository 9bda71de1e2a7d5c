print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, 2), round(1234.5678, -2), round(0.5), round(1.5), round(2.0, 1), round(1e20), round(5e-324, 400), round(2.5, None))  # expect: 2 4 -2 2.67 1234.57 1200.0 0 2 2.0 100000000000000000000 5e-324 2
print(type(round(2.5)), type(round(2.5, 0)), round(-0.4), round(1e308, -308), round(1.05, 1), round(1.15, 1), round(12345.6789, 3))  # expect: <class 'int'> <class 'float'> 0 1e+308 1.1 1.1 12345.679
try:
    round(float("nan"))
except ValueError as e:
    print(e)  # expect: cannot convert float NaN to integer
try:
    round(float("inf"))
except OverflowError as e:
    print(e)  # expect: cannot convert float infinity to integer
