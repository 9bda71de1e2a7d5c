x = 1234.56789
print(f"{x:.2f} {x:10.1f}| {x:<10.1f}| {x:e} {x:.3E} {x:g} {x:.2g} {x:G} {x:%} {x:,.2f} {x:_.1f} {x:+.1f} {x:010.2f}")  # expect: 1234.57     1234.6| 1234.6    | 1.234568e+03 1.235E+03 1234.57 1.2e+03 1234.57 123456.789000% 1,234.57 1_234.6 +1234.6 0001234.57
print(f"{0.00001:g} {1e10:g} {1e20:f} {1e5:g} {123456789.0:g} {0.5:.0f} {1.5:.0f} {2.5:.0f} {1e100:.3g}")  # expect: 1e-05 1e+10 100000000000000000000.000000 100000 1.23457e+08 0 2 2 1e+100
print(f"{float('inf'):f} {float('nan'):F} {float('-inf'):e} {-0.0:f} {-0.0:z.1f} {0.0:+}")  # expect: inf NAN -inf -0.000000 0.0 +0.0
print(f"{3.0} {3.0:} {3.0:.3} {1e16:} {1e16:.3} {3.14159:#.0f} {5.0:#g} {1.0:r}" if 0 else f"{3.0} {3.0:} {3.0:.3} {1e16:.3} {3.14159:#.0f} {5.0:#g}")  # expect: 3.0 3.0 3.0 1e+16 3. 5.00000
print("%.3f %5.1f %-8.2f| %+g %e %g %G" % (x, x, x, x, x, 1e-10, 1e20))  # expect: 1234.568 1234.6 1234.57 | +1234.57 1.234568e+03 1e-10 1E+20
for spec in ["d", "x", "s", "10c"]:
    try:
        format(1.5, spec)
    except ValueError as e:
        print(e)  # expect: Unknown format code 'd' for object of type 'float'
        # expect: Unknown format code 'x' for object of type 'float'
        # expect: Unknown format code 's' for object of type 'float'
        # expect: Unknown format code 'c' for object of type 'float'
