inf, nan = float("inf"), float("nan")
for z in (0j, -0j, 1j, -1j, 1 + 0j, -0.0 + 1j, complex(-0.0, 1), complex(-0.0, -0.0), 1.5 - 2.25j, 1e100 + 1e-100j, complex(inf, -inf), complex(nan, nan), complex(0, inf), 1e16j, 123456789.123 + 1j):
    print(z, repr(z), str(z), f"{z}", f"{z!r}", "%s" % z)
    for spec in ("", ".2f", "10.1f", "<30", ">30", "^30", "*^30.2e", "+", " ", "g", ".3", "n", "#.0f", ",.2f", "_", "E", "+.1F", "G", "z.1f", "#"):
        print(repr(format(z, spec)), end=" ")
    print()
for spec in ("d", "s", "%", "05", "=5", "x", "c", "0>5", ",n", "5.", "q", "<05", ".1%"):
    try:
        print(format(1 + 2j, spec))
    except Exception as e:
        print(type(e).__name__, e)
try:
    (1j).__format__(3)
except TypeError as e:
    print(e)
from math import sqrt
try:
    sqrt(1j)
except TypeError as e:
    print(e)
print("{:.1f} {!r:>10}".format(1 + 2j, 3j), [1j, 2 + 0j], {1j: 2j}, (1j,))
print(eval("3+4j"), eval("1e3J"), eval("0_1j") if False else 0, eval("00.5j"), eval("10j").imag)
# expect: 0j 0j 0j 0j 0j 0j
# expect: '0j' '0.00+0.00j' '  0.0+0.0j' '0j                            ' '                            0j' '              0j              ' '******0.00e+00+0.00e+00j******' '+0j' ' 0j' '0+0j' '0j' '0+0j' '0.+0.j' '0.00+0.00j' '0j' '0.000000E+00+0.000000E+00j' '+0.0+0.0j' '0+0j' '0.0+0.0j' '0.j' 
# expect: (-0-0j) (-0-0j) (-0-0j) (-0-0j) (-0-0j) (-0-0j)
# expect: '(-0-0j)' '-0.00-0.00j' ' -0.0-0.0j' '(-0-0j)                       ' '                       (-0-0j)' '           (-0-0j)            ' '*****-0.00e+00-0.00e+00j******' '(-0-0j)' '(-0-0j)' '-0-0j' '(-0-0j)' '-0-0j' '-0.-0.j' '-0.00-0.00j' '(-0-0j)' '-0.000000E+00-0.000000E+00j' '-0.0-0.0j' '-0-0j' '0.0+0.0j' '(-0.-0.j)' 
# expect: 1j 1j 1j 1j 1j 1j
# expect: '1j' '0.00+1.00j' '  0.0+1.0j' '1j                            ' '                            1j' '              1j              ' '******0.00e+00+1.00e+00j******' '+1j' ' 1j' '0+1j' '1j' '0+1j' '0.+1.j' '0.00+1.00j' '1j' '0.000000E+00+1.000000E+00j' '+0.0+1.0j' '0+1j' '0.0+1.0j' '1.j' 
# expect: (-0-1j) (-0-1j) (-0-1j) (-0-1j) (-0-1j) (-0-1j)
# expect: '(-0-1j)' '-0.00-1.00j' ' -0.0-1.0j' '(-0-1j)                       ' '                       (-0-1j)' '           (-0-1j)            ' '*****-0.00e+00-1.00e+00j******' '(-0-1j)' '(-0-1j)' '-0-1j' '(-0-1j)' '-0-1j' '-0.-1.j' '-0.00-1.00j' '(-0-1j)' '-0.000000E+00-1.000000E+00j' '-0.0-1.0j' '-0-1j' '0.0-1.0j' '(-0.-1.j)' 
# expect: (1+0j) (1+0j) (1+0j) (1+0j) (1+0j) (1+0j)
# expect: '(1+0j)' '1.00+0.00j' '  1.0+0.0j' '(1+0j)                        ' '                        (1+0j)' '            (1+0j)            ' '******1.00e+00+0.00e+00j******' '(+1+0j)' '( 1+0j)' '1+0j' '(1+0j)' '1+0j' '1.+0.j' '1.00+0.00j' '(1+0j)' '1.000000E+00+0.000000E+00j' '+1.0+0.0j' '1+0j' '1.0+0.0j' '(1.+0.j)' 
# expect: 1j 1j 1j 1j 1j 1j
# expect: '1j' '0.00+1.00j' '  0.0+1.0j' '1j                            ' '                            1j' '              1j              ' '******0.00e+00+1.00e+00j******' '+1j' ' 1j' '0+1j' '1j' '0+1j' '0.+1.j' '0.00+1.00j' '1j' '0.000000E+00+1.000000E+00j' '+0.0+1.0j' '0+1j' '0.0+1.0j' '1.j' 
# expect: (-0+1j) (-0+1j) (-0+1j) (-0+1j) (-0+1j) (-0+1j)
# expect: '(-0+1j)' '-0.00+1.00j' ' -0.0+1.0j' '(-0+1j)                       ' '                       (-0+1j)' '           (-0+1j)            ' '*****-0.00e+00+1.00e+00j******' '(-0+1j)' '(-0+1j)' '-0+1j' '(-0+1j)' '-0+1j' '-0.+1.j' '-0.00+1.00j' '(-0+1j)' '-0.000000E+00+1.000000E+00j' '-0.0+1.0j' '-0+1j' '0.0+1.0j' '(-0.+1.j)' 
# expect: (-0-0j) (-0-0j) (-0-0j) (-0-0j) (-0-0j) (-0-0j)
# expect: '(-0-0j)' '-0.00-0.00j' ' -0.0-0.0j' '(-0-0j)                       ' '                       (-0-0j)' '           (-0-0j)            ' '*****-0.00e+00-0.00e+00j******' '(-0-0j)' '(-0-0j)' '-0-0j' '(-0-0j)' '-0-0j' '-0.-0.j' '-0.00-0.00j' '(-0-0j)' '-0.000000E+00-0.000000E+00j' '-0.0-0.0j' '-0-0j' '0.0+0.0j' '(-0.-0.j)' 
# expect: (1.5-2.25j) (1.5-2.25j) (1.5-2.25j) (1.5-2.25j) (1.5-2.25j) (1.5-2.25j)
# expect: '(1.5-2.25j)' '1.50-2.25j' '  1.5-2.2j' '(1.5-2.25j)                   ' '                   (1.5-2.25j)' '         (1.5-2.25j)          ' '******1.50e+00-2.25e+00j******' '(+1.5-2.25j)' '( 1.5-2.25j)' '1.5-2.25j' '(1.5-2.25j)' '1.5-2.25j' '2.-2.j' '1.50-2.25j' '(1.5-2.25j)' '1.500000E+00-2.250000E+00j' '+1.5-2.2j' '1.5-2.25j' '1.5-2.2j' '(1.5-2.25j)' 
# expect: (1e+100+1e-100j) (1e+100+1e-100j) (1e+100+1e-100j) (1e+100+1e-100j) (1e+100+1e-100j) (1e+100+1e-100j)
# expect: '(1e+100+1e-100j)' '10000000000000000159028911097599180468360808563945281389781327557747838772170381060813469985856815104.00+0.00j' '10000000000000000159028911097599180468360808563945281389781327557747838772170381060813469985856815104.0+0.0j' '(1e+100+1e-100j)              ' '              (1e+100+1e-100j)' '       (1e+100+1e-100j)       ' '*****1.00e+100+1.00e-100j*****' '(+1e+100+1e-100j)' '( 1e+100+1e-100j)' '1e+100+1e-100j' '(1e+100+1e-100j)' '1e+100+1e-100j' '10000000000000000159028911097599180468360808563945281389781327557747838772170381060813469985856815104.+0.j' '10,000,000,000,000,000,159,028,911,097,599,180,468,360,808,563,945,281,389,781,327,557,747,838,772,170,381,060,813,469,985,856,815,104.00+0.00j' '(1e+100+1e-100j)' '1.000000E+100+1.000000E-100j' '+10000000000000000159028911097599180468360808563945281389781327557747838772170381060813469985856815104.0+0.0j' '1E+100+1E-100j' '10000000000000000159028911097599180468360808563945281389781327557747838772170381060813469985856815104.0+0.0j' '(1.e+100+1.e-100j)' 
# expect: (inf-infj) (inf-infj) (inf-infj) (inf-infj) (inf-infj) (inf-infj)
# expect: '(inf-infj)' 'inf-infj' '  inf-infj' '(inf-infj)                    ' '                    (inf-infj)' '          (inf-infj)          ' '***********inf-infj***********' '(+inf-infj)' '( inf-infj)' 'inf-infj' '(inf-infj)' 'inf-infj' 'inf-infj' 'inf-infj' '(inf-infj)' 'INF-INFj' '+INF-INFj' 'INF-INFj' 'inf-infj' '(inf-infj)' 
# expect: (nan+nanj) (nan+nanj) (nan+nanj) (nan+nanj) (nan+nanj) (nan+nanj)
# expect: '(nan+nanj)' 'nan+nanj' '  nan+nanj' '(nan+nanj)                    ' '                    (nan+nanj)' '          (nan+nanj)          ' '***********nan+nanj***********' '(+nan+nanj)' '( nan+nanj)' 'nan+nanj' '(nan+nanj)' 'nan+nanj' 'nan+nanj' 'nan+nanj' '(nan+nanj)' 'NAN+NANj' '+NAN+NANj' 'NAN+NANj' 'nan+nanj' '(nan+nanj)' 
# expect: infj infj infj infj infj infj
# expect: 'infj' '0.00+infj' '  0.0+infj' 'infj                          ' '                          infj' '             infj             ' '********0.00e+00+infj*********' '+infj' ' infj' '0+infj' 'infj' '0+infj' '0.+infj' '0.00+infj' 'infj' '0.000000E+00+INFj' '+0.0+INFj' '0+INFj' '0.0+infj' 'infj' 
# expect: 1e+16j 1e+16j 1e+16j 1e+16j 1e+16j 1e+16j
# expect: '1e+16j' '0.00+10000000000000000.00j' '0.0+10000000000000000.0j' '1e+16j                        ' '                        1e+16j' '            1e+16j            ' '******0.00e+00+1.00e+16j******' '+1e+16j' ' 1e+16j' '0+1e+16j' '1e+16j' '0+1e+16j' '0.+10000000000000000.j' '0.00+10,000,000,000,000,000.00j' '1e+16j' '0.000000E+00+1.000000E+16j' '+0.0+10000000000000000.0j' '0+1E+16j' '0.0+10000000000000000.0j' '1.e+16j' 
# expect: (123456789.123+1j) (123456789.123+1j) (123456789.123+1j) (123456789.123+1j) (123456789.123+1j) (123456789.123+1j)
# expect: '(123456789.123+1j)' '123456789.12+1.00j' '123456789.1+1.0j' '(123456789.123+1j)            ' '            (123456789.123+1j)' '      (123456789.123+1j)      ' '******1.23e+08+1.00e+00j******' '(+123456789.123+1j)' '( 123456789.123+1j)' '1.23457e+08+1j' '(1.23e+08+1j)' '1.23457e+08+1j' '123456789.+1.j' '123,456,789.12+1.00j' '(123_456_789.123+1j)' '1.234568E+08+1.000000E+00j' '+123456789.1+1.0j' '1.23457E+08+1j' '123456789.1+1.0j' '(123456789.123+1.j)' 
# expect: ValueError Unknown format code 'd' for object of type 'complex'
# expect: ValueError Unknown format code 's' for object of type 'complex'
# expect: ValueError Unknown format code '%' for object of type 'complex'
# expect: ValueError Zero padding is not allowed in complex format specifier
# expect: ValueError '=' alignment flag is not allowed in complex format specifier
# expect: ValueError Unknown format code 'x' for object of type 'complex'
# expect: ValueError Unknown format code 'c' for object of type 'complex'
# expect: ValueError Zero padding is not allowed in complex format specifier
# expect: ValueError Cannot specify ',' with 'n'.
# expect: ValueError Format specifier missing precision
# expect: ValueError Unknown format code 'q' for object of type 'complex'
# expect: ValueError Zero padding is not allowed in complex format specifier
# expect: ValueError Unknown format code '%' for object of type 'complex'
# expect: __format__() argument must be str, not int
# expect: must be real number, not complex
# expect: 1.0+2.0j         3j [1j, (2+0j)] {1j: 2j} (1j,)
# expect: (3+4j) 1000j 0 0.5j 10.0
