import math, sys
def show(label, f):
    try:
        r = f()
        print(label, repr(r))
    except BaseException as e:
        print(label, type(e).__name__, e)
print([n for n in dir(math) if not n.startswith('__')])
inf, nan = math.inf, math.nan
vals = [0, 0.0, -0.0, 1, -1, 0.5, 2, 2.5, -2.5, 10, 1e300, -1e300, 1e-300, inf, -inf, nan, 10**400, True, 'a', None]
for n in ('acos','acosh','asin','asinh','atan','atanh','ceil','cos','cosh','degrees','erf','erfc','exp','exp2','expm1','fabs','factorial','floor','frexp','gamma','isfinite','isinf','isnan','isqrt','lgamma','log','log10','log1p','log2','modf','radians','sin','sinh','sqrt','tan','tanh','trunc','ulp'):
    f = getattr(math, n)
    for v in vals:
        if n == 'factorial' and (v == 10**400): continue
        show((n, v if v != 10**400 else 'big'), lambda: f(v))
    show(n, lambda: f()); show(n, lambda: f(1, 2, 3, 4)); show(n, lambda: f(x=1))
for n in ('atan2','comb','copysign','dist','fmod','gcd','lcm','hypot','isclose','ldexp','log','nextafter','perm','pow','remainder','fsum','prod','sumprod'):
    f = getattr(math, n)
    for a in ((1, 2), (2, 1), (5, 3), (0, 0), (0.0, -0.0), (-5, 3), (7.5, 2), (1e308, 10), (inf, 1), (1, inf), (nan, 1), (10**30, 3), ('a', 1), ((1, 2), (3, 4)), ([1.5, 2], [3]), (10, None), (3,)):
        show((n, a), lambda: f(*a))
show('na', lambda: math.nextafter(1.0, 2.0, steps=3)); show('na', lambda: math.nextafter(1.0, 2.0, steps=-1)); show('na', lambda: math.nextafter(1.0, inf, steps=10**20)); show('na', lambda: math.nextafter(0.0, -1, steps=2)); show('na', lambda: math.nextafter(1, 2, steps=0)); show('na', lambda: math.nextafter(1, 2, steps=None)); show('na', lambda: math.nextafter(1, 2, steps='a'))
show('fma', lambda: math.fma(1e308, 10, -inf)); show('fma', lambda: math.fma(0.1, 10, -1)); show('fma', lambda: math.fma(inf, 0, 1)); show('fma', lambda: math.fma(1e308, 10, 0)); show('fma', lambda: math.fma(nan, 1, 2)); show('fma', lambda: math.fma(1, 2)); show('fma', lambda: math.fma('a', 1, 2)); show('fma', lambda: math.fma(inf, 0, nan)); show('fma', lambda: math.fma(inf, 1, -inf))
show('sp', lambda: math.sumprod([1, 2, 3], [4, 5, 6])); show('sp', lambda: math.sumprod([1.5, 2], [2, 3])); show('sp', lambda: math.sumprod([1], [1, 2])); show('sp', lambda: math.sumprod([10**30], [2])); show('sp', lambda: math.sumprod([0.1] * 10, [1] * 10)); show('sp', lambda: math.sumprod([True], [2.5])); show('sp', lambda: math.sumprod([], [])); show('sp', lambda: math.sumprod(['a'], [2])); show('sp', lambda: math.sumprod([1e308, 1e308, -1e308], [1, 1, 1])); show('sp', lambda: math.sumprod(3, [1])); show('sp', lambda: math.sumprod([inf], [0]))
show('prod', lambda: math.prod([1, 2, 3], start=10)); show('prod', lambda: math.prod([])); show('prod', lambda: math.prod([1.5, 2])); show('prod', lambda: math.prod(['a', 2])); show('prod', lambda: math.prod([2] * 100)); show('prod', lambda: math.prod([[1], 2], start=1)); show('prod', lambda: math.prod(3)); show('prod', lambda: math.prod([1], 2))
show('perm', lambda: math.perm(5)); show('perm', lambda: math.perm(5, -1)); show('perm', lambda: math.perm(-5, 1)); show('perm', lambda: math.perm(5, 10**30)); show('perm', lambda: math.perm(100, 50)); show('comb', lambda: math.comb(100, 50)); show('comb', lambda: math.comb(-1, 1)); show('comb', lambda: math.comb(1, -1)); show('comb', lambda: math.comb(10**30, 2)); show('comb', lambda: math.comb(10**30, 10**30 - 2)); show('comb', lambda: math.comb(2, 10**30)); show('comb', lambda: math.comb(1.5, 1))
show('isqrt', lambda: math.isqrt(10**100)); show('isqrt', lambda: math.isqrt(2**64 - 1)); show('gcd', lambda: math.gcd()); show('gcd', lambda: math.gcd(12, 18, 27)); show('lcm', lambda: math.lcm()); show('lcm', lambda: math.lcm(4, 6, 0)); show('lcm', lambda: math.lcm(-4, 6)); show('gcd', lambda: math.gcd(1.5)); show('hypot', lambda: math.hypot()); show('hypot', lambda: math.hypot(3, 4, 12)); show('hypot', lambda: math.hypot('a')); show('dist', lambda: math.dist([1, 2], [3])); show('dist', lambda: math.dist((1, 'a'), (2, 3))); show('dist', lambda: math.dist(iter([1]), [2]))
show('isclose', lambda: math.isclose(1, 1.0000000001)); show('isclose', lambda: math.isclose(1, 2, rel_tol=-1)); show('isclose', lambda: math.isclose(1, 1.1, abs_tol=0.2)); show('isclose', lambda: math.isclose(a=1, b=2)); show('ldexp', lambda: math.ldexp(1.5, 10**30)); show('ldexp', lambda: math.ldexp(1.5, -10**30)); show('ldexp', lambda: math.ldexp(1, 2.0)); show('log', lambda: math.log(8, 2)); show('log', lambda: math.log(10**400)); show('log', lambda: math.log(8, 1)); show('log', lambda: math.log(8, 0)); show('log', lambda: math.log2(2**2000)); show('log', lambda: math.log10(10**500))
class F:
    def __float__(s): return 2.5
    def __ceil__(s): return 'ceil'
    def __floor__(s): return 'floor'
    def __trunc__(s): return 'trunc'
    def __index__(s): return 4
for n in ('sqrt', 'ceil', 'floor', 'trunc', 'factorial', 'isqrt', 'log', 'log2', 'frexp', 'modf'): show(n, lambda: getattr(math, n)(F()))
show('fact', lambda: math.factorial(50)); show('fact', lambda: math.factorial(-1)); show('fact', lambda: math.factorial(5.0)); show('fact', lambda: math.factorial(2**70)); show('fsum', lambda: math.fsum([.1] * 10)); show('fsum', lambda: math.fsum([1e308, 1e308, -1e308])); show('fsum', lambda: math.fsum([inf, -inf])); show('fsum', lambda: math.fsum(['a'])); show('fsum', lambda: math.fsum([1e308, 1e308]))

# expect: ['acos', 'acosh', 'asin', 'asinh', 'atan', 'atan2', 'atanh', 'cbrt', 'ceil', 'comb', 'copysign', 'cos', 'cosh', 'degrees', 'dist', 'e', 'erf', 'erfc', 'exp', 'exp2', 'expm1', 'fabs', 'factorial', 'floor', 'fma', 'fmod', 'frexp', 'fsum', 'gamma', 'gcd', 'hypot', 'inf', 'isclose', 'isfinite', 'isinf', 'isnan', 'isqrt', 'lcm', 'ldexp', 'lgamma', 'log', 'log10', 'log1p', 'log2', 'modf', 'nan', 'nextafter', 'perm', 'pi', 'pow', 'prod', 'radians', 'remainder', 'sin', 'sinh', 'sqrt', 'sumprod', 'tan', 'tanh', 'tau', 'trunc', 'ulp']
# expect: ('acos', 0) 1.5707963267948966
# expect: ('acos', 0.0) 1.5707963267948966
# expect: ('acos', -0.0) 1.5707963267948966
# expect: ('acos', 1) 0.0
# expect: ('acos', -1) 3.141592653589793
# expect: ('acos', 0.5) 1.0471975511965979
# expect: ('acos', 2) ValueError math domain error
# expect: ('acos', 2.5) ValueError math domain error
# expect: ('acos', -2.5) ValueError math domain error
# expect: ('acos', 10) ValueError math domain error
# expect: ('acos', 1e+300) ValueError math domain error
# expect: ('acos', -1e+300) ValueError math domain error
# expect: ('acos', 1e-300) 1.5707963267948966
# expect: ('acos', inf) ValueError math domain error
# expect: ('acos', -inf) ValueError math domain error
# expect: ('acos', nan) nan
# expect: ('acos', 'big') OverflowError int too large to convert to float
# expect: ('acos', True) 0.0
# expect: ('acos', 'a') TypeError must be real number, not str
# expect: ('acos', None) TypeError must be real number, not NoneType
# expect: acos TypeError math.acos() takes exactly one argument (0 given)
# expect: acos TypeError math.acos() takes exactly one argument (4 given)
# expect: acos TypeError math.acos() takes no keyword arguments
# expect: ('acosh', 0) ValueError math domain error
# expect: ('acosh', 0.0) ValueError math domain error
# expect: ('acosh', -0.0) ValueError math domain error
# expect: ('acosh', 1) 0.0
# expect: ('acosh', -1) ValueError math domain error
# expect: ('acosh', 0.5) ValueError math domain error
# expect: ('acosh', 2) 1.3169578969248166
# expect: ('acosh', 2.5) 1.566799236972411
# expect: ('acosh', -2.5) ValueError math domain error
# expect: ('acosh', 10) 2.993222846126381
# expect: ('acosh', 1e+300) 691.4686750787736
# expect: ('acosh', -1e+300) ValueError math domain error
# expect: ('acosh', 1e-300) ValueError math domain error
# expect: ('acosh', inf) inf
# expect: ('acosh', -inf) ValueError math domain error
# expect: ('acosh', nan) nan
# expect: ('acosh', 'big') OverflowError int too large to convert to float
# expect: ('acosh', True) 0.0
# expect: ('acosh', 'a') TypeError must be real number, not str
# expect: ('acosh', None) TypeError must be real number, not NoneType
# expect: acosh TypeError math.acosh() takes exactly one argument (0 given)
# expect: acosh TypeError math.acosh() takes exactly one argument (4 given)
# expect: acosh TypeError math.acosh() takes no keyword arguments
# expect: ('asin', 0) 0.0
# expect: ('asin', 0.0) 0.0
# expect: ('asin', -0.0) -0.0
# expect: ('asin', 1) 1.5707963267948966
# expect: ('asin', -1) -1.5707963267948966
# expect: ('asin', 0.5) 0.5235987755982989
# expect: ('asin', 2) ValueError math domain error
# expect: ('asin', 2.5) ValueError math domain error
# expect: ('asin', -2.5) ValueError math domain error
# expect: ('asin', 10) ValueError math domain error
# expect: ('asin', 1e+300) ValueError math domain error
# expect: ('asin', -1e+300) ValueError math domain error
# expect: ('asin', 1e-300) 1e-300
# expect: ('asin', inf) ValueError math domain error
# expect: ('asin', -inf) ValueError math domain error
# expect: ('asin', nan) nan
# expect: ('asin', 'big') OverflowError int too large to convert to float
# expect: ('asin', True) 1.5707963267948966
# expect: ('asin', 'a') TypeError must be real number, not str
# expect: ('asin', None) TypeError must be real number, not NoneType
# expect: asin TypeError math.asin() takes exactly one argument (0 given)
# expect: asin TypeError math.asin() takes exactly one argument (4 given)
# expect: asin TypeError math.asin() takes no keyword arguments
# expect: ('asinh', 0) 0.0
# expect: ('asinh', 0.0) 0.0
# expect: ('asinh', -0.0) -0.0
# expect: ('asinh', 1) 0.881373587019543
# expect: ('asinh', -1) -0.881373587019543
# expect: ('asinh', 0.5) 0.48121182505960347
# expect: ('asinh', 2) 1.4436354751788103
# expect: ('asinh', 2.5) 1.6472311463710958
# expect: ('asinh', -2.5) -1.6472311463710958
# expect: ('asinh', 10) 2.99822295029797
# expect: ('asinh', 1e+300) 691.4686750787736
# expect: ('asinh', -1e+300) -691.4686750787736
# expect: ('asinh', 1e-300) 1e-300
# expect: ('asinh', inf) inf
# expect: ('asinh', -inf) -inf
# expect: ('asinh', nan) nan
# expect: ('asinh', 'big') OverflowError int too large to convert to float
# expect: ('asinh', True) 0.881373587019543
# expect: ('asinh', 'a') TypeError must be real number, not str
# expect: ('asinh', None) TypeError must be real number, not NoneType
# expect: asinh TypeError math.asinh() takes exactly one argument (0 given)
# expect: asinh TypeError math.asinh() takes exactly one argument (4 given)
# expect: asinh TypeError math.asinh() takes no keyword arguments
# expect: ('atan', 0) 0.0
# expect: ('atan', 0.0) 0.0
# expect: ('atan', -0.0) -0.0
# expect: ('atan', 1) 0.7853981633974483
# expect: ('atan', -1) -0.7853981633974483
# expect: ('atan', 0.5) 0.4636476090008061
# expect: ('atan', 2) 1.1071487177940904
# expect: ('atan', 2.5) 1.1902899496825317
# expect: ('atan', -2.5) -1.1902899496825317
# expect: ('atan', 10) 1.4711276743037347
# expect: ('atan', 1e+300) 1.5707963267948966
# expect: ('atan', -1e+300) -1.5707963267948966
# expect: ('atan', 1e-300) 1e-300
# expect: ('atan', inf) 1.5707963267948966
# expect: ('atan', -inf) -1.5707963267948966
# expect: ('atan', nan) nan
# expect: ('atan', 'big') OverflowError int too large to convert to float
# expect: ('atan', True) 0.7853981633974483
# expect: ('atan', 'a') TypeError must be real number, not str
# expect: ('atan', None) TypeError must be real number, not NoneType
# expect: atan TypeError math.atan() takes exactly one argument (0 given)
# expect: atan TypeError math.atan() takes exactly one argument (4 given)
# expect: atan TypeError math.atan() takes no keyword arguments
# expect: ('atanh', 0) 0.0
# expect: ('atanh', 0.0) 0.0
# expect: ('atanh', -0.0) -0.0
# expect: ('atanh', 1) ValueError math domain error
# expect: ('atanh', -1) ValueError math domain error
# expect: ('atanh', 0.5) 0.5493061443340548
# expect: ('atanh', 2) ValueError math domain error
# expect: ('atanh', 2.5) ValueError math domain error
# expect: ('atanh', -2.5) ValueError math domain error
# expect: ('atanh', 10) ValueError math domain error
# expect: ('atanh', 1e+300) ValueError math domain error
# expect: ('atanh', -1e+300) ValueError math domain error
# expect: ('atanh', 1e-300) 1e-300
# expect: ('atanh', inf) ValueError math domain error
# expect: ('atanh', -inf) ValueError math domain error
# expect: ('atanh', nan) nan
# expect: ('atanh', 'big') OverflowError int too large to convert to float
# expect: ('atanh', True) ValueError math domain error
# expect: ('atanh', 'a') TypeError must be real number, not str
# expect: ('atanh', None) TypeError must be real number, not NoneType
# expect: atanh TypeError math.atanh() takes exactly one argument (0 given)
# expect: atanh TypeError math.atanh() takes exactly one argument (4 given)
# expect: atanh TypeError math.atanh() takes no keyword arguments
# expect: ('ceil', 0) 0
# expect: ('ceil', 0.0) 0
# expect: ('ceil', -0.0) 0
# expect: ('ceil', 1) 1
# expect: ('ceil', -1) -1
# expect: ('ceil', 0.5) 1
# expect: ('ceil', 2) 2
# expect: ('ceil', 2.5) 3
# expect: ('ceil', -2.5) -2
# expect: ('ceil', 10) 10
# expect: ('ceil', 1e+300) 1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160
# expect: ('ceil', -1e+300) -1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160
# expect: ('ceil', 1e-300) 1
# expect: ('ceil', inf) OverflowError cannot convert float infinity to integer
# expect: ('ceil', -inf) OverflowError cannot convert float infinity to integer
# expect: ('ceil', nan) ValueError cannot convert float NaN to integer
# expect: ('ceil', 'big') 10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
# expect: ('ceil', True) 1
# expect: ('ceil', 'a') TypeError must be real number, not str
# expect: ('ceil', None) TypeError must be real number, not NoneType
# expect: ceil TypeError math.ceil() takes exactly one argument (0 given)
# expect: ceil TypeError math.ceil() takes exactly one argument (4 given)
# expect: ceil TypeError math.ceil() takes no keyword arguments
# expect: ('cos', 0) 1.0
# expect: ('cos', 0.0) 1.0
# expect: ('cos', -0.0) 1.0
# expect: ('cos', 1) 0.5403023058681398
# expect: ('cos', -1) 0.5403023058681398
# expect: ('cos', 0.5) 0.8775825618903728
# expect: ('cos', 2) -0.4161468365471424
# expect: ('cos', 2.5) -0.8011436155469337
# expect: ('cos', -2.5) -0.8011436155469337
# expect: ('cos', 10) -0.8390715290764524
# expect: ('cos', 1e+300) -0.5753861119575491
# expect: ('cos', -1e+300) -0.5753861119575491
# expect: ('cos', 1e-300) 1.0
# expect: ('cos', inf) ValueError math domain error
# expect: ('cos', -inf) ValueError math domain error
# expect: ('cos', nan) nan
# expect: ('cos', 'big') OverflowError int too large to convert to float
# expect: ('cos', True) 0.5403023058681398
# expect: ('cos', 'a') TypeError must be real number, not str
# expect: ('cos', None) TypeError must be real number, not NoneType
# expect: cos TypeError math.cos() takes exactly one argument (0 given)
# expect: cos TypeError math.cos() takes exactly one argument (4 given)
# expect: cos TypeError math.cos() takes no keyword arguments
# expect: ('cosh', 0) 1.0
# expect: ('cosh', 0.0) 1.0
# expect: ('cosh', -0.0) 1.0
# expect: ('cosh', 1) 1.5430806348152437
# expect: ('cosh', -1) 1.5430806348152437
# expect: ('cosh', 0.5) 1.1276259652063807
# expect: ('cosh', 2) 3.7621956910836314
# expect: ('cosh', 2.5) 6.132289479663686
# expect: ('cosh', -2.5) 6.132289479663686
# expect: ('cosh', 10) 11013.232920103324
# expect: ('cosh', 1e+300) OverflowError math range error
# expect: ('cosh', -1e+300) OverflowError math range error
# expect: ('cosh', 1e-300) 1.0
# expect: ('cosh', inf) inf
# expect: ('cosh', -inf) inf
# expect: ('cosh', nan) nan
# expect: ('cosh', 'big') OverflowError int too large to convert to float
# expect: ('cosh', True) 1.5430806348152437
# expect: ('cosh', 'a') TypeError must be real number, not str
# expect: ('cosh', None) TypeError must be real number, not NoneType
# expect: cosh TypeError math.cosh() takes exactly one argument (0 given)
# expect: cosh TypeError math.cosh() takes exactly one argument (4 given)
# expect: cosh TypeError math.cosh() takes no keyword arguments
# expect: ('degrees', 0) 0.0
# expect: ('degrees', 0.0) 0.0
# expect: ('degrees', -0.0) -0.0
# expect: ('degrees', 1) 57.29577951308232
# expect: ('degrees', -1) -57.29577951308232
# expect: ('degrees', 0.5) 28.64788975654116
# expect: ('degrees', 2) 114.59155902616465
# expect: ('degrees', 2.5) 143.2394487827058
# expect: ('degrees', -2.5) -143.2394487827058
# expect: ('degrees', 10) 572.9577951308232
# expect: ('degrees', 1e+300) 5.729577951308233e+301
# expect: ('degrees', -1e+300) -5.729577951308233e+301
# expect: ('degrees', 1e-300) 5.729577951308232e-299
# expect: ('degrees', inf) inf
# expect: ('degrees', -inf) -inf
# expect: ('degrees', nan) nan
# expect: ('degrees', 'big') OverflowError int too large to convert to float
# expect: ('degrees', True) 57.29577951308232
# expect: ('degrees', 'a') TypeError must be real number, not str
# expect: ('degrees', None) TypeError must be real number, not NoneType
# expect: degrees TypeError math.degrees() takes exactly one argument (0 given)
# expect: degrees TypeError math.degrees() takes exactly one argument (4 given)
# expect: degrees TypeError math.degrees() takes no keyword arguments
# expect: ('erf', 0) 0.0
# expect: ('erf', 0.0) 0.0
# expect: ('erf', -0.0) -0.0
# expect: ('erf', 1) 0.8427007929497149
# expect: ('erf', -1) -0.8427007929497149
# expect: ('erf', 0.5) 0.5204998778130465
# expect: ('erf', 2) 0.9953222650189527
# expect: ('erf', 2.5) 0.999593047982555
# expect: ('erf', -2.5) -0.999593047982555
# expect: ('erf', 10) 1.0
# expect: ('erf', 1e+300) 1.0
# expect: ('erf', -1e+300) -1.0
# expect: ('erf', 1e-300) 1.1283791670955126e-300
# expect: ('erf', inf) 1.0
# expect: ('erf', -inf) -1.0
# expect: ('erf', nan) nan
# expect: ('erf', 'big') OverflowError int too large to convert to float
# expect: ('erf', True) 0.8427007929497149
# expect: ('erf', 'a') TypeError must be real number, not str
# expect: ('erf', None) TypeError must be real number, not NoneType
# expect: erf TypeError math.erf() takes exactly one argument (0 given)
# expect: erf TypeError math.erf() takes exactly one argument (4 given)
# expect: erf TypeError math.erf() takes no keyword arguments
# expect: ('erfc', 0) 1.0
# expect: ('erfc', 0.0) 1.0
# expect: ('erfc', -0.0) 1.0
# expect: ('erfc', 1) 0.15729920705028513
# expect: ('erfc', -1) 1.842700792949715
# expect: ('erfc', 0.5) 0.4795001221869535
# expect: ('erfc', 2) 0.004677734981047265
# expect: ('erfc', 2.5) 0.0004069520174449589
# expect: ('erfc', -2.5) 1.999593047982555
# expect: ('erfc', 10) 2.088487583762545e-45
# expect: ('erfc', 1e+300) 0.0
# expect: ('erfc', -1e+300) 2.0
# expect: ('erfc', 1e-300) 1.0
# expect: ('erfc', inf) 0.0
# expect: ('erfc', -inf) 2.0
# expect: ('erfc', nan) nan
# expect: ('erfc', 'big') OverflowError int too large to convert to float
# expect: ('erfc', True) 0.15729920705028513
# expect: ('erfc', 'a') TypeError must be real number, not str
# expect: ('erfc', None) TypeError must be real number, not NoneType
# expect: erfc TypeError math.erfc() takes exactly one argument (0 given)
# expect: erfc TypeError math.erfc() takes exactly one argument (4 given)
# expect: erfc TypeError math.erfc() takes no keyword arguments
# expect: ('exp', 0) 1.0
# expect: ('exp', 0.0) 1.0
# expect: ('exp', -0.0) 1.0
# expect: ('exp', 1) 2.718281828459045
# expect: ('exp', -1) 0.36787944117144233
# expect: ('exp', 0.5) 1.6487212707001282
# expect: ('exp', 2) 7.38905609893065
# expect: ('exp', 2.5) 12.182493960703473
# expect: ('exp', -2.5) 0.0820849986238988
# expect: ('exp', 10) 22026.465794806718
# expect: ('exp', 1e+300) OverflowError math range error
# expect: ('exp', -1e+300) 0.0
# expect: ('exp', 1e-300) 1.0
# expect: ('exp', inf) inf
# expect: ('exp', -inf) 0.0
# expect: ('exp', nan) nan
# expect: ('exp', 'big') OverflowError int too large to convert to float
# expect: ('exp', True) 2.718281828459045
# expect: ('exp', 'a') TypeError must be real number, not str
# expect: ('exp', None) TypeError must be real number, not NoneType
# expect: exp TypeError math.exp() takes exactly one argument (0 given)
# expect: exp TypeError math.exp() takes exactly one argument (4 given)
# expect: exp TypeError math.exp() takes no keyword arguments
# expect: ('exp2', 0) 1.0
# expect: ('exp2', 0.0) 1.0
# expect: ('exp2', -0.0) 1.0
# expect: ('exp2', 1) 2.0
# expect: ('exp2', -1) 0.5
# expect: ('exp2', 0.5) 1.4142135623730951
# expect: ('exp2', 2) 4.0
# expect: ('exp2', 2.5) 5.656854249492381
# expect: ('exp2', -2.5) 0.1767766952966369
# expect: ('exp2', 10) 1024.0
# expect: ('exp2', 1e+300) OverflowError math range error
# expect: ('exp2', -1e+300) 0.0
# expect: ('exp2', 1e-300) 1.0
# expect: ('exp2', inf) inf
# expect: ('exp2', -inf) 0.0
# expect: ('exp2', nan) nan
# expect: ('exp2', 'big') OverflowError int too large to convert to float
# expect: ('exp2', True) 2.0
# expect: ('exp2', 'a') TypeError must be real number, not str
# expect: ('exp2', None) TypeError must be real number, not NoneType
# expect: exp2 TypeError math.exp2() takes exactly one argument (0 given)
# expect: exp2 TypeError math.exp2() takes exactly one argument (4 given)
# expect: exp2 TypeError math.exp2() takes no keyword arguments
# expect: ('expm1', 0) 0.0
# expect: ('expm1', 0.0) 0.0
# expect: ('expm1', -0.0) -0.0
# expect: ('expm1', 1) 1.718281828459045
# expect: ('expm1', -1) -0.6321205588285577
# expect: ('expm1', 0.5) 0.6487212707001282
# expect: ('expm1', 2) 6.38905609893065
# expect: ('expm1', 2.5) 11.182493960703473
# expect: ('expm1', -2.5) -0.9179150013761013
# expect: ('expm1', 10) 22025.465794806718
# expect: ('expm1', 1e+300) OverflowError math range error
# expect: ('expm1', -1e+300) -1.0
# expect: ('expm1', 1e-300) 1e-300
# expect: ('expm1', inf) inf
# expect: ('expm1', -inf) -1.0
# expect: ('expm1', nan) nan
# expect: ('expm1', 'big') OverflowError int too large to convert to float
# expect: ('expm1', True) 1.718281828459045
# expect: ('expm1', 'a') TypeError must be real number, not str
# expect: ('expm1', None) TypeError must be real number, not NoneType
# expect: expm1 TypeError math.expm1() takes exactly one argument (0 given)
# expect: expm1 TypeError math.expm1() takes exactly one argument (4 given)
# expect: expm1 TypeError math.expm1() takes no keyword arguments
# expect: ('fabs', 0) 0.0
# expect: ('fabs', 0.0) 0.0
# expect: ('fabs', -0.0) 0.0
# expect: ('fabs', 1) 1.0
# expect: ('fabs', -1) 1.0
# expect: ('fabs', 0.5) 0.5
# expect: ('fabs', 2) 2.0
# expect: ('fabs', 2.5) 2.5
# expect: ('fabs', -2.5) 2.5
# expect: ('fabs', 10) 10.0
# expect: ('fabs', 1e+300) 1e+300
# expect: ('fabs', -1e+300) 1e+300
# expect: ('fabs', 1e-300) 1e-300
# expect: ('fabs', inf) inf
# expect: ('fabs', -inf) inf
# expect: ('fabs', nan) nan
# expect: ('fabs', 'big') OverflowError int too large to convert to float
# expect: ('fabs', True) 1.0
# expect: ('fabs', 'a') TypeError must be real number, not str
# expect: ('fabs', None) TypeError must be real number, not NoneType
# expect: fabs TypeError math.fabs() takes exactly one argument (0 given)
# expect: fabs TypeError math.fabs() takes exactly one argument (4 given)
# expect: fabs TypeError math.fabs() takes no keyword arguments
# expect: ('factorial', 0) 1
# expect: ('factorial', 0.0) TypeError 'float' object cannot be interpreted as an integer
# expect: ('factorial', -0.0) TypeError 'float' object cannot be interpreted as an integer
# expect: ('factorial', 1) 1
# expect: ('factorial', -1) ValueError factorial() not defined for negative values
# expect: ('factorial', 0.5) TypeError 'float' object cannot be interpreted as an integer
# expect: ('factorial', 2) 2
# expect: ('factorial', 2.5) TypeError 'float' object cannot be interpreted as an integer
# expect: ('factorial', -2.5) TypeError 'float' object cannot be interpreted as an integer
# expect: ('factorial', 10) 3628800
# expect: ('factorial', 1e+300) TypeError 'float' object cannot be interpreted as an integer
# expect: ('factorial', -1e+300) TypeError 'float' object cannot be interpreted as an integer
# expect: ('factorial', 1e-300) TypeError 'float' object cannot be interpreted as an integer
# expect: ('factorial', inf) TypeError 'float' object cannot be interpreted as an integer
# expect: ('factorial', -inf) TypeError 'float' object cannot be interpreted as an integer
# expect: ('factorial', nan) TypeError 'float' object cannot be interpreted as an integer
# expect: ('factorial', True) 1
# expect: ('factorial', 'a') TypeError 'str' object cannot be interpreted as an integer
# expect: ('factorial', None) TypeError 'NoneType' object cannot be interpreted as an integer
# expect: factorial TypeError math.factorial() takes exactly one argument (0 given)
# expect: factorial TypeError math.factorial() takes exactly one argument (4 given)
# expect: factorial TypeError math.factorial() takes no keyword arguments
# expect: ('floor', 0) 0
# expect: ('floor', 0.0) 0
# expect: ('floor', -0.0) 0
# expect: ('floor', 1) 1
# expect: ('floor', -1) -1
# expect: ('floor', 0.5) 0
# expect: ('floor', 2) 2
# expect: ('floor', 2.5) 2
# expect: ('floor', -2.5) -3
# expect: ('floor', 10) 10
# expect: ('floor', 1e+300) 1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160
# expect: ('floor', -1e+300) -1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160
# expect: ('floor', 1e-300) 0
# expect: ('floor', inf) OverflowError cannot convert float infinity to integer
# expect: ('floor', -inf) OverflowError cannot convert float infinity to integer
# expect: ('floor', nan) ValueError cannot convert float NaN to integer
# expect: ('floor', 'big') 10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
# expect: ('floor', True) 1
# expect: ('floor', 'a') TypeError must be real number, not str
# expect: ('floor', None) TypeError must be real number, not NoneType
# expect: floor TypeError math.floor() takes exactly one argument (0 given)
# expect: floor TypeError math.floor() takes exactly one argument (4 given)
# expect: floor TypeError math.floor() takes no keyword arguments
# expect: ('frexp', 0) (0.0, 0)
# expect: ('frexp', 0.0) (0.0, 0)
# expect: ('frexp', -0.0) (-0.0, 0)
# expect: ('frexp', 1) (0.5, 1)
# expect: ('frexp', -1) (-0.5, 1)
# expect: ('frexp', 0.5) (0.5, 0)
# expect: ('frexp', 2) (0.5, 2)
# expect: ('frexp', 2.5) (0.625, 2)
# expect: ('frexp', -2.5) (-0.625, 2)
# expect: ('frexp', 10) (0.625, 4)
# expect: ('frexp', 1e+300) (0.7466108948025751, 997)
# expect: ('frexp', -1e+300) (-0.7466108948025751, 997)
# expect: ('frexp', 1e-300) (0.6696928794914171, -996)
# expect: ('frexp', inf) (inf, 0)
# expect: ('frexp', -inf) (-inf, 0)
# expect: ('frexp', nan) (nan, 0)
# expect: ('frexp', 'big') OverflowError int too large to convert to float
# expect: ('frexp', True) (0.5, 1)
# expect: ('frexp', 'a') TypeError must be real number, not str
# expect: ('frexp', None) TypeError must be real number, not NoneType
# expect: frexp TypeError math.frexp() takes exactly one argument (0 given)
# expect: frexp TypeError math.frexp() takes exactly one argument (4 given)
# expect: frexp TypeError math.frexp() takes no keyword arguments
# expect: ('gamma', 0) ValueError math domain error
# expect: ('gamma', 0.0) ValueError math domain error
# expect: ('gamma', -0.0) ValueError math domain error
# expect: ('gamma', 1) 1.0
# expect: ('gamma', -1) ValueError math domain error
# expect: ('gamma', 0.5) 1.7724538509055159
# expect: ('gamma', 2) 1.0
# expect: ('gamma', 2.5) 1.3293403881791372
# expect: ('gamma', -2.5) -0.9453087204829417
# expect: ('gamma', 10) 362880.0
# expect: ('gamma', 1e+300) OverflowError math range error
# expect: ('gamma', -1e+300) ValueError math domain error
# expect: ('gamma', 1e-300) 9.999999999999999e+299
# expect: ('gamma', inf) inf
# expect: ('gamma', -inf) ValueError math domain error
# expect: ('gamma', nan) nan
# expect: ('gamma', 'big') OverflowError int too large to convert to float
# expect: ('gamma', True) 1.0
# expect: ('gamma', 'a') TypeError must be real number, not str
# expect: ('gamma', None) TypeError must be real number, not NoneType
# expect: gamma TypeError math.gamma() takes exactly one argument (0 given)
# expect: gamma TypeError math.gamma() takes exactly one argument (4 given)
# expect: gamma TypeError math.gamma() takes no keyword arguments
# expect: ('isfinite', 0) True
# expect: ('isfinite', 0.0) True
# expect: ('isfinite', -0.0) True
# expect: ('isfinite', 1) True
# expect: ('isfinite', -1) True
# expect: ('isfinite', 0.5) True
# expect: ('isfinite', 2) True
# expect: ('isfinite', 2.5) True
# expect: ('isfinite', -2.5) True
# expect: ('isfinite', 10) True
# expect: ('isfinite', 1e+300) True
# expect: ('isfinite', -1e+300) True
# expect: ('isfinite', 1e-300) True
# expect: ('isfinite', inf) False
# expect: ('isfinite', -inf) False
# expect: ('isfinite', nan) False
# expect: ('isfinite', 'big') OverflowError int too large to convert to float
# expect: ('isfinite', True) True
# expect: ('isfinite', 'a') TypeError must be real number, not str
# expect: ('isfinite', None) TypeError must be real number, not NoneType
# expect: isfinite TypeError math.isfinite() takes exactly one argument (0 given)
# expect: isfinite TypeError math.isfinite() takes exactly one argument (4 given)
# expect: isfinite TypeError math.isfinite() takes no keyword arguments
# expect: ('isinf', 0) False
# expect: ('isinf', 0.0) False
# expect: ('isinf', -0.0) False
# expect: ('isinf', 1) False
# expect: ('isinf', -1) False
# expect: ('isinf', 0.5) False
# expect: ('isinf', 2) False
# expect: ('isinf', 2.5) False
# expect: ('isinf', -2.5) False
# expect: ('isinf', 10) False
# expect: ('isinf', 1e+300) False
# expect: ('isinf', -1e+300) False
# expect: ('isinf', 1e-300) False
# expect: ('isinf', inf) True
# expect: ('isinf', -inf) True
# expect: ('isinf', nan) False
# expect: ('isinf', 'big') OverflowError int too large to convert to float
# expect: ('isinf', True) False
# expect: ('isinf', 'a') TypeError must be real number, not str
# expect: ('isinf', None) TypeError must be real number, not NoneType
# expect: isinf TypeError math.isinf() takes exactly one argument (0 given)
# expect: isinf TypeError math.isinf() takes exactly one argument (4 given)
# expect: isinf TypeError math.isinf() takes no keyword arguments
# expect: ('isnan', 0) False
# expect: ('isnan', 0.0) False
# expect: ('isnan', -0.0) False
# expect: ('isnan', 1) False
# expect: ('isnan', -1) False
# expect: ('isnan', 0.5) False
# expect: ('isnan', 2) False
# expect: ('isnan', 2.5) False
# expect: ('isnan', -2.5) False
# expect: ('isnan', 10) False
# expect: ('isnan', 1e+300) False
# expect: ('isnan', -1e+300) False
# expect: ('isnan', 1e-300) False
# expect: ('isnan', inf) False
# expect: ('isnan', -inf) False
# expect: ('isnan', nan) True
# expect: ('isnan', 'big') OverflowError int too large to convert to float
# expect: ('isnan', True) False
# expect: ('isnan', 'a') TypeError must be real number, not str
# expect: ('isnan', None) TypeError must be real number, not NoneType
# expect: isnan TypeError math.isnan() takes exactly one argument (0 given)
# expect: isnan TypeError math.isnan() takes exactly one argument (4 given)
# expect: isnan TypeError math.isnan() takes no keyword arguments
# expect: ('isqrt', 0) 0
# expect: ('isqrt', 0.0) TypeError 'float' object cannot be interpreted as an integer
# expect: ('isqrt', -0.0) TypeError 'float' object cannot be interpreted as an integer
# expect: ('isqrt', 1) 1
# expect: ('isqrt', -1) ValueError isqrt() argument must be nonnegative
# expect: ('isqrt', 0.5) TypeError 'float' object cannot be interpreted as an integer
# expect: ('isqrt', 2) 1
# expect: ('isqrt', 2.5) TypeError 'float' object cannot be interpreted as an integer
# expect: ('isqrt', -2.5) TypeError 'float' object cannot be interpreted as an integer
# expect: ('isqrt', 10) 3
# expect: ('isqrt', 1e+300) TypeError 'float' object cannot be interpreted as an integer
# expect: ('isqrt', -1e+300) TypeError 'float' object cannot be interpreted as an integer
# expect: ('isqrt', 1e-300) TypeError 'float' object cannot be interpreted as an integer
# expect: ('isqrt', inf) TypeError 'float' object cannot be interpreted as an integer
# expect: ('isqrt', -inf) TypeError 'float' object cannot be interpreted as an integer
# expect: ('isqrt', nan) TypeError 'float' object cannot be interpreted as an integer
# expect: ('isqrt', 'big') 100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
# expect: ('isqrt', True) 1
# expect: ('isqrt', 'a') TypeError 'str' object cannot be interpreted as an integer
# expect: ('isqrt', None) TypeError 'NoneType' object cannot be interpreted as an integer
# expect: isqrt TypeError math.isqrt() takes exactly one argument (0 given)
# expect: isqrt TypeError math.isqrt() takes exactly one argument (4 given)
# expect: isqrt TypeError math.isqrt() takes no keyword arguments
# expect: ('lgamma', 0) ValueError math domain error
# expect: ('lgamma', 0.0) ValueError math domain error
# expect: ('lgamma', -0.0) ValueError math domain error
# expect: ('lgamma', 1) 0.0
# expect: ('lgamma', -1) ValueError math domain error
# expect: ('lgamma', 0.5) 0.5723649429247004
# expect: ('lgamma', 2) 0.0
# expect: ('lgamma', 2.5) 0.2846828704729196
# expect: ('lgamma', -2.5) -0.05624371649767457
# expect: ('lgamma', 10) 12.801827480081467
# expect: ('lgamma', 1e+300) 6.897755278982137e+302
# expect: ('lgamma', -1e+300) ValueError math domain error
# expect: ('lgamma', 1e-300) 690.7755278982137
# expect: ('lgamma', inf) inf
# expect: ('lgamma', -inf) inf
# expect: ('lgamma', nan) nan
# expect: ('lgamma', 'big') OverflowError int too large to convert to float
# expect: ('lgamma', True) 0.0
# expect: ('lgamma', 'a') TypeError must be real number, not str
# expect: ('lgamma', None) TypeError must be real number, not NoneType
# expect: lgamma TypeError math.lgamma() takes exactly one argument (0 given)
# expect: lgamma TypeError math.lgamma() takes exactly one argument (4 given)
# expect: lgamma TypeError math.lgamma() takes no keyword arguments
# expect: ('log', 0) ValueError math domain error
# expect: ('log', 0.0) ValueError math domain error
# expect: ('log', -0.0) ValueError math domain error
# expect: ('log', 1) 0.0
# expect: ('log', -1) ValueError math domain error
# expect: ('log', 0.5) -0.6931471805599453
# expect: ('log', 2) 0.6931471805599453
# expect: ('log', 2.5) 0.9162907318741551
# expect: ('log', -2.5) ValueError math domain error
# expect: ('log', 10) 2.302585092994046
# expect: ('log', 1e+300) 690.7755278982137
# expect: ('log', -1e+300) ValueError math domain error
# expect: ('log', 1e-300) -690.7755278982137
# expect: ('log', inf) inf
# expect: ('log', -inf) ValueError math domain error
# expect: ('log', nan) nan
# expect: ('log', 'big') 921.0340371976182
# expect: ('log', True) 0.0
# expect: ('log', 'a') TypeError must be real number, not str
# expect: ('log', None) TypeError must be real number, not NoneType
# expect: log TypeError log expected at least 1 argument, got 0
# expect: log TypeError log expected at most 2 arguments, got 4
# expect: log TypeError math.log() takes no keyword arguments
# expect: ('log10', 0) ValueError math domain error
# expect: ('log10', 0.0) ValueError math domain error
# expect: ('log10', -0.0) ValueError math domain error
# expect: ('log10', 1) 0.0
# expect: ('log10', -1) ValueError math domain error
# expect: ('log10', 0.5) -0.3010299956639812
# expect: ('log10', 2) 0.3010299956639812
# expect: ('log10', 2.5) 0.3979400086720376
# expect: ('log10', -2.5) ValueError math domain error
# expect: ('log10', 10) 1.0
# expect: ('log10', 1e+300) 300.0
# expect: ('log10', -1e+300) ValueError math domain error
# expect: ('log10', 1e-300) -300.0
# expect: ('log10', inf) inf
# expect: ('log10', -inf) ValueError math domain error
# expect: ('log10', nan) nan
# expect: ('log10', 'big') 400.0
# expect: ('log10', True) 0.0
# expect: ('log10', 'a') TypeError must be real number, not str
# expect: ('log10', None) TypeError must be real number, not NoneType
# expect: log10 TypeError math.log10() takes exactly one argument (0 given)
# expect: log10 TypeError math.log10() takes exactly one argument (4 given)
# expect: log10 TypeError math.log10() takes no keyword arguments
# expect: ('log1p', 0) 0.0
# expect: ('log1p', 0.0) 0.0
# expect: ('log1p', -0.0) -0.0
# expect: ('log1p', 1) 0.6931471805599453
# expect: ('log1p', -1) ValueError math domain error
# expect: ('log1p', 0.5) 0.4054651081081644
# expect: ('log1p', 2) 1.0986122886681096
# expect: ('log1p', 2.5) 1.252762968495368
# expect: ('log1p', -2.5) ValueError math domain error
# expect: ('log1p', 10) 2.3978952727983707
# expect: ('log1p', 1e+300) 690.7755278982137
# expect: ('log1p', -1e+300) ValueError math domain error
# expect: ('log1p', 1e-300) 1e-300
# expect: ('log1p', inf) inf
# expect: ('log1p', -inf) ValueError math domain error
# expect: ('log1p', nan) nan
# expect: ('log1p', 'big') OverflowError int too large to convert to float
# expect: ('log1p', True) 0.6931471805599453
# expect: ('log1p', 'a') TypeError must be real number, not str
# expect: ('log1p', None) TypeError must be real number, not NoneType
# expect: log1p TypeError math.log1p() takes exactly one argument (0 given)
# expect: log1p TypeError math.log1p() takes exactly one argument (4 given)
# expect: log1p TypeError math.log1p() takes no keyword arguments
# expect: ('log2', 0) ValueError math domain error
# expect: ('log2', 0.0) ValueError math domain error
# expect: ('log2', -0.0) ValueError math domain error
# expect: ('log2', 1) 0.0
# expect: ('log2', -1) ValueError math domain error
# expect: ('log2', 0.5) -1.0
# expect: ('log2', 2) 1.0
# expect: ('log2', 2.5) 1.3219280948873624
# expect: ('log2', -2.5) ValueError math domain error
# expect: ('log2', 10) 3.321928094887362
# expect: ('log2', 1e+300) 996.5784284662087
# expect: ('log2', -1e+300) ValueError math domain error
# expect: ('log2', 1e-300) -996.5784284662087
# expect: ('log2', inf) inf
# expect: ('log2', -inf) ValueError math domain error
# expect: ('log2', nan) nan
# expect: ('log2', 'big') 1328.771237954945
# expect: ('log2', True) 0.0
# expect: ('log2', 'a') TypeError must be real number, not str
# expect: ('log2', None) TypeError must be real number, not NoneType
# expect: log2 TypeError math.log2() takes exactly one argument (0 given)
# expect: log2 TypeError math.log2() takes exactly one argument (4 given)
# expect: log2 TypeError math.log2() takes no keyword arguments
# expect: ('modf', 0) (0.0, 0.0)
# expect: ('modf', 0.0) (0.0, 0.0)
# expect: ('modf', -0.0) (-0.0, -0.0)
# expect: ('modf', 1) (0.0, 1.0)
# expect: ('modf', -1) (-0.0, -1.0)
# expect: ('modf', 0.5) (0.5, 0.0)
# expect: ('modf', 2) (0.0, 2.0)
# expect: ('modf', 2.5) (0.5, 2.0)
# expect: ('modf', -2.5) (-0.5, -2.0)
# expect: ('modf', 10) (0.0, 10.0)
# expect: ('modf', 1e+300) (0.0, 1e+300)
# expect: ('modf', -1e+300) (-0.0, -1e+300)
# expect: ('modf', 1e-300) (1e-300, 0.0)
# expect: ('modf', inf) (0.0, inf)
# expect: ('modf', -inf) (-0.0, -inf)
# expect: ('modf', nan) (nan, nan)
# expect: ('modf', 'big') OverflowError int too large to convert to float
# expect: ('modf', True) (0.0, 1.0)
# expect: ('modf', 'a') TypeError must be real number, not str
# expect: ('modf', None) TypeError must be real number, not NoneType
# expect: modf TypeError math.modf() takes exactly one argument (0 given)
# expect: modf TypeError math.modf() takes exactly one argument (4 given)
# expect: modf TypeError math.modf() takes no keyword arguments
# expect: ('radians', 0) 0.0
# expect: ('radians', 0.0) 0.0
# expect: ('radians', -0.0) -0.0
# expect: ('radians', 1) 0.017453292519943295
# expect: ('radians', -1) -0.017453292519943295
# expect: ('radians', 0.5) 0.008726646259971648
# expect: ('radians', 2) 0.03490658503988659
# expect: ('radians', 2.5) 0.04363323129985824
# expect: ('radians', -2.5) -0.04363323129985824
# expect: ('radians', 10) 0.17453292519943295
# expect: ('radians', 1e+300) 1.7453292519943297e+298
# expect: ('radians', -1e+300) -1.7453292519943297e+298
# expect: ('radians', 1e-300) 1.7453292519943295e-302
# expect: ('radians', inf) inf
# expect: ('radians', -inf) -inf
# expect: ('radians', nan) nan
# expect: ('radians', 'big') OverflowError int too large to convert to float
# expect: ('radians', True) 0.017453292519943295
# expect: ('radians', 'a') TypeError must be real number, not str
# expect: ('radians', None) TypeError must be real number, not NoneType
# expect: radians TypeError math.radians() takes exactly one argument (0 given)
# expect: radians TypeError math.radians() takes exactly one argument (4 given)
# expect: radians TypeError math.radians() takes no keyword arguments
# expect: ('sin', 0) 0.0
# expect: ('sin', 0.0) 0.0
# expect: ('sin', -0.0) -0.0
# expect: ('sin', 1) 0.8414709848078965
# expect: ('sin', -1) -0.8414709848078965
# expect: ('sin', 0.5) 0.479425538604203
# expect: ('sin', 2) 0.9092974268256817
# expect: ('sin', 2.5) 0.5984721441039565
# expect: ('sin', -2.5) -0.5984721441039565
# expect: ('sin', 10) -0.5440211108893698
# expect: ('sin', 1e+300) -0.8178819121159085
# expect: ('sin', -1e+300) 0.8178819121159085
# expect: ('sin', 1e-300) 1e-300
# expect: ('sin', inf) ValueError math domain error
# expect: ('sin', -inf) ValueError math domain error
# expect: ('sin', nan) nan
# expect: ('sin', 'big') OverflowError int too large to convert to float
# expect: ('sin', True) 0.8414709848078965
# expect: ('sin', 'a') TypeError must be real number, not str
# expect: ('sin', None) TypeError must be real number, not NoneType
# expect: sin TypeError math.sin() takes exactly one argument (0 given)
# expect: sin TypeError math.sin() takes exactly one argument (4 given)
# expect: sin TypeError math.sin() takes no keyword arguments
# expect: ('sinh', 0) 0.0
# expect: ('sinh', 0.0) 0.0
# expect: ('sinh', -0.0) -0.0
# expect: ('sinh', 1) 1.1752011936438014
# expect: ('sinh', -1) -1.1752011936438014
# expect: ('sinh', 0.5) 0.5210953054937474
# expect: ('sinh', 2) 3.626860407847019
# expect: ('sinh', 2.5) 6.0502044810397875
# expect: ('sinh', -2.5) -6.0502044810397875
# expect: ('sinh', 10) 11013.232874703393
# expect: ('sinh', 1e+300) OverflowError math range error
# expect: ('sinh', -1e+300) OverflowError math range error
# expect: ('sinh', 1e-300) 1e-300
# expect: ('sinh', inf) inf
# expect: ('sinh', -inf) -inf
# expect: ('sinh', nan) nan
# expect: ('sinh', 'big') OverflowError int too large to convert to float
# expect: ('sinh', True) 1.1752011936438014
# expect: ('sinh', 'a') TypeError must be real number, not str
# expect: ('sinh', None) TypeError must be real number, not NoneType
# expect: sinh TypeError math.sinh() takes exactly one argument (0 given)
# expect: sinh TypeError math.sinh() takes exactly one argument (4 given)
# expect: sinh TypeError math.sinh() takes no keyword arguments
# expect: ('sqrt', 0) 0.0
# expect: ('sqrt', 0.0) 0.0
# expect: ('sqrt', -0.0) -0.0
# expect: ('sqrt', 1) 1.0
# expect: ('sqrt', -1) ValueError math domain error
# expect: ('sqrt', 0.5) 0.7071067811865476
# expect: ('sqrt', 2) 1.4142135623730951
# expect: ('sqrt', 2.5) 1.5811388300841898
# expect: ('sqrt', -2.5) ValueError math domain error
# expect: ('sqrt', 10) 3.1622776601683795
# expect: ('sqrt', 1e+300) 1e+150
# expect: ('sqrt', -1e+300) ValueError math domain error
# expect: ('sqrt', 1e-300) 1e-150
# expect: ('sqrt', inf) inf
# expect: ('sqrt', -inf) ValueError math domain error
# expect: ('sqrt', nan) nan
# expect: ('sqrt', 'big') OverflowError int too large to convert to float
# expect: ('sqrt', True) 1.0
# expect: ('sqrt', 'a') TypeError must be real number, not str
# expect: ('sqrt', None) TypeError must be real number, not NoneType
# expect: sqrt TypeError math.sqrt() takes exactly one argument (0 given)
# expect: sqrt TypeError math.sqrt() takes exactly one argument (4 given)
# expect: sqrt TypeError math.sqrt() takes no keyword arguments
# expect: ('tan', 0) 0.0
# expect: ('tan', 0.0) 0.0
# expect: ('tan', -0.0) -0.0
# expect: ('tan', 1) 1.5574077246549023
# expect: ('tan', -1) -1.5574077246549023
# expect: ('tan', 0.5) 0.5463024898437905
# expect: ('tan', 2) -2.185039863261519
# expect: ('tan', 2.5) -0.7470222972386603
# expect: ('tan', -2.5) 0.7470222972386603
# expect: ('tan', 10) 0.6483608274590866
# expect: ('tan', 1e+300) 1.4214488238747245
# expect: ('tan', -1e+300) -1.4214488238747245
# expect: ('tan', 1e-300) 1e-300
# expect: ('tan', inf) ValueError math domain error
# expect: ('tan', -inf) ValueError math domain error
# expect: ('tan', nan) nan
# expect: ('tan', 'big') OverflowError int too large to convert to float
# expect: ('tan', True) 1.5574077246549023
# expect: ('tan', 'a') TypeError must be real number, not str
# expect: ('tan', None) TypeError must be real number, not NoneType
# expect: tan TypeError math.tan() takes exactly one argument (0 given)
# expect: tan TypeError math.tan() takes exactly one argument (4 given)
# expect: tan TypeError math.tan() takes no keyword arguments
# expect: ('tanh', 0) 0.0
# expect: ('tanh', 0.0) 0.0
# expect: ('tanh', -0.0) -0.0
# expect: ('tanh', 1) 0.7615941559557649
# expect: ('tanh', -1) -0.7615941559557649
# expect: ('tanh', 0.5) 0.46211715726000974
# expect: ('tanh', 2) 0.9640275800758169
# expect: ('tanh', 2.5) 0.9866142981514303
# expect: ('tanh', -2.5) -0.9866142981514303
# expect: ('tanh', 10) 0.9999999958776927
# expect: ('tanh', 1e+300) 1.0
# expect: ('tanh', -1e+300) -1.0
# expect: ('tanh', 1e-300) 1e-300
# expect: ('tanh', inf) 1.0
# expect: ('tanh', -inf) -1.0
# expect: ('tanh', nan) nan
# expect: ('tanh', 'big') OverflowError int too large to convert to float
# expect: ('tanh', True) 0.7615941559557649
# expect: ('tanh', 'a') TypeError must be real number, not str
# expect: ('tanh', None) TypeError must be real number, not NoneType
# expect: tanh TypeError math.tanh() takes exactly one argument (0 given)
# expect: tanh TypeError math.tanh() takes exactly one argument (4 given)
# expect: tanh TypeError math.tanh() takes no keyword arguments
# expect: ('trunc', 0) 0
# expect: ('trunc', 0.0) 0
# expect: ('trunc', -0.0) 0
# expect: ('trunc', 1) 1
# expect: ('trunc', -1) -1
# expect: ('trunc', 0.5) 0
# expect: ('trunc', 2) 2
# expect: ('trunc', 2.5) 2
# expect: ('trunc', -2.5) -2
# expect: ('trunc', 10) 10
# expect: ('trunc', 1e+300) 1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160
# expect: ('trunc', -1e+300) -1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160
# expect: ('trunc', 1e-300) 0
# expect: ('trunc', inf) OverflowError cannot convert float infinity to integer
# expect: ('trunc', -inf) OverflowError cannot convert float infinity to integer
# expect: ('trunc', nan) ValueError cannot convert float NaN to integer
# expect: ('trunc', 'big') 10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
# expect: ('trunc', True) 1
# expect: ('trunc', 'a') TypeError type str doesn't define __trunc__ method
# expect: ('trunc', None) TypeError type NoneType doesn't define __trunc__ method
# expect: trunc TypeError math.trunc() takes exactly one argument (0 given)
# expect: trunc TypeError math.trunc() takes exactly one argument (4 given)
# expect: trunc TypeError math.trunc() takes no keyword arguments
# expect: ('ulp', 0) 5e-324
# expect: ('ulp', 0.0) 5e-324
# expect: ('ulp', -0.0) 5e-324
# expect: ('ulp', 1) 2.220446049250313e-16
# expect: ('ulp', -1) 2.220446049250313e-16
# expect: ('ulp', 0.5) 1.1102230246251565e-16
# expect: ('ulp', 2) 4.440892098500626e-16
# expect: ('ulp', 2.5) 4.440892098500626e-16
# expect: ('ulp', -2.5) 4.440892098500626e-16
# expect: ('ulp', 10) 1.7763568394002505e-15
# expect: ('ulp', 1e+300) 1.487016908477783e+284
# expect: ('ulp', -1e+300) 1.487016908477783e+284
# expect: ('ulp', 1e-300) 1.6578092e-316
# expect: ('ulp', inf) inf
# expect: ('ulp', -inf) inf
# expect: ('ulp', nan) nan
# expect: ('ulp', 'big') OverflowError int too large to convert to float
# expect: ('ulp', True) 2.220446049250313e-16
# expect: ('ulp', 'a') TypeError must be real number, not str
# expect: ('ulp', None) TypeError must be real number, not NoneType
# expect: ulp TypeError math.ulp() takes exactly one argument (0 given)
# expect: ulp TypeError math.ulp() takes exactly one argument (4 given)
# expect: ulp TypeError math.ulp() takes no keyword arguments
# expect: ('atan2', (1, 2)) 0.4636476090008061
# expect: ('atan2', (2, 1)) 1.1071487177940904
# expect: ('atan2', (5, 3)) 1.0303768265243125
# expect: ('atan2', (0, 0)) 0.0
# expect: ('atan2', (0.0, -0.0)) 3.141592653589793
# expect: ('atan2', (-5, 3)) -1.0303768265243125
# expect: ('atan2', (7.5, 2)) 1.3101939350475555
# expect: ('atan2', (1e+308, 10)) 1.5707963267948966
# expect: ('atan2', (inf, 1)) 1.5707963267948966
# expect: ('atan2', (1, inf)) 0.0
# expect: ('atan2', (nan, 1)) nan
# expect: ('atan2', (1000000000000000000000000000000, 3)) 1.5707963267948966
# expect: ('atan2', ('a', 1)) TypeError must be real number, not str
# expect: ('atan2', ((1, 2), (3, 4))) TypeError must be real number, not tuple
# expect: ('atan2', ([1.5, 2], [3])) TypeError must be real number, not list
# expect: ('atan2', (10, None)) TypeError must be real number, not NoneType
# expect: ('atan2', (3,)) TypeError atan2 expected 2 arguments, got 1
# expect: ('comb', (1, 2)) 0
# expect: ('comb', (2, 1)) 2
# expect: ('comb', (5, 3)) 10
# expect: ('comb', (0, 0)) 1
# expect: ('comb', (0.0, -0.0)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('comb', (-5, 3)) ValueError n must be a non-negative integer
# expect: ('comb', (7.5, 2)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('comb', (1e+308, 10)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('comb', (inf, 1)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('comb', (1, inf)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('comb', (nan, 1)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('comb', (1000000000000000000000000000000, 3)) 166666666666666666666666666666166666666666666666666666666667000000000000000000000000000000
# expect: ('comb', ('a', 1)) TypeError 'str' object cannot be interpreted as an integer
# expect: ('comb', ((1, 2), (3, 4))) TypeError 'tuple' object cannot be interpreted as an integer
# expect: ('comb', ([1.5, 2], [3])) TypeError 'list' object cannot be interpreted as an integer
# expect: ('comb', (10, None)) TypeError 'NoneType' object cannot be interpreted as an integer
# expect: ('comb', (3,)) TypeError comb expected 2 arguments, got 1
# expect: ('copysign', (1, 2)) 1.0
# expect: ('copysign', (2, 1)) 2.0
# expect: ('copysign', (5, 3)) 5.0
# expect: ('copysign', (0, 0)) 0.0
# expect: ('copysign', (0.0, -0.0)) -0.0
# expect: ('copysign', (-5, 3)) 5.0
# expect: ('copysign', (7.5, 2)) 7.5
# expect: ('copysign', (1e+308, 10)) 1e+308
# expect: ('copysign', (inf, 1)) inf
# expect: ('copysign', (1, inf)) 1.0
# expect: ('copysign', (nan, 1)) nan
# expect: ('copysign', (1000000000000000000000000000000, 3)) 1e+30
# expect: ('copysign', ('a', 1)) TypeError must be real number, not str
# expect: ('copysign', ((1, 2), (3, 4))) TypeError must be real number, not tuple
# expect: ('copysign', ([1.5, 2], [3])) TypeError must be real number, not list
# expect: ('copysign', (10, None)) TypeError must be real number, not NoneType
# expect: ('copysign', (3,)) TypeError copysign expected 2 arguments, got 1
# expect: ('dist', (1, 2)) TypeError 'int' object is not iterable
# expect: ('dist', (2, 1)) TypeError 'int' object is not iterable
# expect: ('dist', (5, 3)) TypeError 'int' object is not iterable
# expect: ('dist', (0, 0)) TypeError 'int' object is not iterable
# expect: ('dist', (0.0, -0.0)) TypeError 'float' object is not iterable
# expect: ('dist', (-5, 3)) TypeError 'int' object is not iterable
# expect: ('dist', (7.5, 2)) TypeError 'float' object is not iterable
# expect: ('dist', (1e+308, 10)) TypeError 'float' object is not iterable
# expect: ('dist', (inf, 1)) TypeError 'float' object is not iterable
# expect: ('dist', (1, inf)) TypeError 'int' object is not iterable
# expect: ('dist', (nan, 1)) TypeError 'float' object is not iterable
# expect: ('dist', (1000000000000000000000000000000, 3)) TypeError 'int' object is not iterable
# expect: ('dist', ('a', 1)) TypeError 'int' object is not iterable
# expect: ('dist', ((1, 2), (3, 4))) 2.8284271247461903
# expect: ('dist', ([1.5, 2], [3])) ValueError both points must have the same number of dimensions
# expect: ('dist', (10, None)) TypeError 'int' object is not iterable
# expect: ('dist', (3,)) TypeError dist expected 2 arguments, got 1
# expect: ('fmod', (1, 2)) 1.0
# expect: ('fmod', (2, 1)) 0.0
# expect: ('fmod', (5, 3)) 2.0
# expect: ('fmod', (0, 0)) ValueError math domain error
# expect: ('fmod', (0.0, -0.0)) ValueError math domain error
# expect: ('fmod', (-5, 3)) -2.0
# expect: ('fmod', (7.5, 2)) 1.5
# expect: ('fmod', (1e+308, 10)) 6.0
# expect: ('fmod', (inf, 1)) ValueError math domain error
# expect: ('fmod', (1, inf)) 1.0
# expect: ('fmod', (nan, 1)) nan
# expect: ('fmod', (1000000000000000000000000000000, 3)) 1.0
# expect: ('fmod', ('a', 1)) TypeError must be real number, not str
# expect: ('fmod', ((1, 2), (3, 4))) TypeError must be real number, not tuple
# expect: ('fmod', ([1.5, 2], [3])) TypeError must be real number, not list
# expect: ('fmod', (10, None)) TypeError must be real number, not NoneType
# expect: ('fmod', (3,)) TypeError fmod expected 2 arguments, got 1
# expect: ('gcd', (1, 2)) 1
# expect: ('gcd', (2, 1)) 1
# expect: ('gcd', (5, 3)) 1
# expect: ('gcd', (0, 0)) 0
# expect: ('gcd', (0.0, -0.0)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('gcd', (-5, 3)) 1
# expect: ('gcd', (7.5, 2)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('gcd', (1e+308, 10)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('gcd', (inf, 1)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('gcd', (1, inf)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('gcd', (nan, 1)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('gcd', (1000000000000000000000000000000, 3)) 1
# expect: ('gcd', ('a', 1)) TypeError 'str' object cannot be interpreted as an integer
# expect: ('gcd', ((1, 2), (3, 4))) TypeError 'tuple' object cannot be interpreted as an integer
# expect: ('gcd', ([1.5, 2], [3])) TypeError 'list' object cannot be interpreted as an integer
# expect: ('gcd', (10, None)) TypeError 'NoneType' object cannot be interpreted as an integer
# expect: ('gcd', (3,)) 3
# expect: ('lcm', (1, 2)) 2
# expect: ('lcm', (2, 1)) 2
# expect: ('lcm', (5, 3)) 15
# expect: ('lcm', (0, 0)) 0
# expect: ('lcm', (0.0, -0.0)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('lcm', (-5, 3)) 15
# expect: ('lcm', (7.5, 2)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('lcm', (1e+308, 10)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('lcm', (inf, 1)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('lcm', (1, inf)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('lcm', (nan, 1)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('lcm', (1000000000000000000000000000000, 3)) 3000000000000000000000000000000
# expect: ('lcm', ('a', 1)) TypeError 'str' object cannot be interpreted as an integer
# expect: ('lcm', ((1, 2), (3, 4))) TypeError 'tuple' object cannot be interpreted as an integer
# expect: ('lcm', ([1.5, 2], [3])) TypeError 'list' object cannot be interpreted as an integer
# expect: ('lcm', (10, None)) TypeError 'NoneType' object cannot be interpreted as an integer
# expect: ('lcm', (3,)) 3
# expect: ('hypot', (1, 2)) 2.23606797749979
# expect: ('hypot', (2, 1)) 2.23606797749979
# expect: ('hypot', (5, 3)) 5.830951894845301
# expect: ('hypot', (0, 0)) 0.0
# expect: ('hypot', (0.0, -0.0)) 0.0
# expect: ('hypot', (-5, 3)) 5.830951894845301
# expect: ('hypot', (7.5, 2)) 7.762087348130012
# expect: ('hypot', (1e+308, 10)) 1e+308
# expect: ('hypot', (inf, 1)) inf
# expect: ('hypot', (1, inf)) inf
# expect: ('hypot', (nan, 1)) nan
# expect: ('hypot', (1000000000000000000000000000000, 3)) 1e+30
# expect: ('hypot', ('a', 1)) TypeError must be real number, not str
# expect: ('hypot', ((1, 2), (3, 4))) TypeError must be real number, not tuple
# expect: ('hypot', ([1.5, 2], [3])) TypeError must be real number, not list
# expect: ('hypot', (10, None)) TypeError must be real number, not NoneType
# expect: ('hypot', (3,)) 3.0
# expect: ('isclose', (1, 2)) False
# expect: ('isclose', (2, 1)) False
# expect: ('isclose', (5, 3)) False
# expect: ('isclose', (0, 0)) True
# expect: ('isclose', (0.0, -0.0)) True
# expect: ('isclose', (-5, 3)) False
# expect: ('isclose', (7.5, 2)) False
# expect: ('isclose', (1e+308, 10)) False
# expect: ('isclose', (inf, 1)) False
# expect: ('isclose', (1, inf)) False
# expect: ('isclose', (nan, 1)) False
# expect: ('isclose', (1000000000000000000000000000000, 3)) False
# expect: ('isclose', ('a', 1)) TypeError must be real number, not str
# expect: ('isclose', ((1, 2), (3, 4))) TypeError must be real number, not tuple
# expect: ('isclose', ([1.5, 2], [3])) TypeError must be real number, not list
# expect: ('isclose', (10, None)) TypeError must be real number, not NoneType
# expect: ('isclose', (3,)) TypeError isclose() missing required argument 'b' (pos 2)
# expect: ('ldexp', (1, 2)) 4.0
# expect: ('ldexp', (2, 1)) 4.0
# expect: ('ldexp', (5, 3)) 40.0
# expect: ('ldexp', (0, 0)) 0.0
# expect: ('ldexp', (0.0, -0.0)) TypeError Expected an int as second argument to ldexp.
# expect: ('ldexp', (-5, 3)) -40.0
# expect: ('ldexp', (7.5, 2)) 30.0
# expect: ('ldexp', (1e+308, 10)) OverflowError math range error
# expect: ('ldexp', (inf, 1)) inf
# expect: ('ldexp', (1, inf)) TypeError Expected an int as second argument to ldexp.
# expect: ('ldexp', (nan, 1)) nan
# expect: ('ldexp', (1000000000000000000000000000000, 3)) 8e+30
# expect: ('ldexp', ('a', 1)) TypeError must be real number, not str
# expect: ('ldexp', ((1, 2), (3, 4))) TypeError must be real number, not tuple
# expect: ('ldexp', ([1.5, 2], [3])) TypeError must be real number, not list
# expect: ('ldexp', (10, None)) TypeError Expected an int as second argument to ldexp.
# expect: ('ldexp', (3,)) TypeError ldexp expected 2 arguments, got 1
# expect: ('log', (1, 2)) 0.0
# expect: ('log', (2, 1)) ZeroDivisionError float division by zero
# expect: ('log', (5, 3)) 1.4649735207179269
# expect: ('log', (0, 0)) ValueError math domain error
# expect: ('log', (0.0, -0.0)) ValueError math domain error
# expect: ('log', (-5, 3)) ValueError math domain error
# expect: ('log', (7.5, 2)) 2.9068905956085187
# expect: ('log', (1e+308, 10)) 308.0
# expect: ('log', (inf, 1)) ZeroDivisionError float division by zero
# expect: ('log', (1, inf)) 0.0
# expect: ('log', (nan, 1)) ZeroDivisionError float division by zero
# expect: ('log', (1000000000000000000000000000000, 3)) 62.87709822868153
# expect: ('log', ('a', 1)) TypeError must be real number, not str
# expect: ('log', ((1, 2), (3, 4))) TypeError must be real number, not tuple
# expect: ('log', ([1.5, 2], [3])) TypeError must be real number, not list
# expect: ('log', (10, None)) TypeError must be real number, not NoneType
# expect: ('log', (3,)) 1.0986122886681098
# expect: ('nextafter', (1, 2)) 1.0000000000000002
# expect: ('nextafter', (2, 1)) 1.9999999999999998
# expect: ('nextafter', (5, 3)) 4.999999999999999
# expect: ('nextafter', (0, 0)) 0.0
# expect: ('nextafter', (0.0, -0.0)) -0.0
# expect: ('nextafter', (-5, 3)) -4.999999999999999
# expect: ('nextafter', (7.5, 2)) 7.499999999999999
# expect: ('nextafter', (1e+308, 10)) 9.999999999999998e+307
# expect: ('nextafter', (inf, 1)) 1.7976931348623157e+308
# expect: ('nextafter', (1, inf)) 1.0000000000000002
# expect: ('nextafter', (nan, 1)) nan
# expect: ('nextafter', (1000000000000000000000000000000, 3)) 9.999999999999999e+29
# expect: ('nextafter', ('a', 1)) TypeError must be real number, not str
# expect: ('nextafter', ((1, 2), (3, 4))) TypeError must be real number, not tuple
# expect: ('nextafter', ([1.5, 2], [3])) TypeError must be real number, not list
# expect: ('nextafter', (10, None)) TypeError must be real number, not NoneType
# expect: ('nextafter', (3,)) TypeError nextafter() takes exactly 2 positional arguments (1 given)
# expect: ('perm', (1, 2)) 0
# expect: ('perm', (2, 1)) 2
# expect: ('perm', (5, 3)) 60
# expect: ('perm', (0, 0)) 1
# expect: ('perm', (0.0, -0.0)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('perm', (-5, 3)) ValueError n must be a non-negative integer
# expect: ('perm', (7.5, 2)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('perm', (1e+308, 10)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('perm', (inf, 1)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('perm', (1, inf)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('perm', (nan, 1)) TypeError 'float' object cannot be interpreted as an integer
# expect: ('perm', (1000000000000000000000000000000, 3)) 999999999999999999999999999997000000000000000000000000000002000000000000000000000000000000
# expect: ('perm', ('a', 1)) TypeError 'str' object cannot be interpreted as an integer
# expect: ('perm', ((1, 2), (3, 4))) TypeError 'tuple' object cannot be interpreted as an integer
# expect: ('perm', ([1.5, 2], [3])) TypeError 'list' object cannot be interpreted as an integer
# expect: ('perm', (10, None)) 3628800
# expect: ('perm', (3,)) 6
# expect: ('pow', (1, 2)) 1.0
# expect: ('pow', (2, 1)) 2.0
# expect: ('pow', (5, 3)) 125.0
# expect: ('pow', (0, 0)) 1.0
# expect: ('pow', (0.0, -0.0)) 1.0
# expect: ('pow', (-5, 3)) -125.0
# expect: ('pow', (7.5, 2)) 56.25
# expect: ('pow', (1e+308, 10)) OverflowError math range error
# expect: ('pow', (inf, 1)) inf
# expect: ('pow', (1, inf)) 1.0
# expect: ('pow', (nan, 1)) nan
# expect: ('pow', (1000000000000000000000000000000, 3)) 1.0000000000000001e+90
# expect: ('pow', ('a', 1)) TypeError must be real number, not str
# expect: ('pow', ((1, 2), (3, 4))) TypeError must be real number, not tuple
# expect: ('pow', ([1.5, 2], [3])) TypeError must be real number, not list
# expect: ('pow', (10, None)) TypeError must be real number, not NoneType
# expect: ('pow', (3,)) TypeError pow expected 2 arguments, got 1
# expect: ('remainder', (1, 2)) 1.0
# expect: ('remainder', (2, 1)) 0.0
# expect: ('remainder', (5, 3)) -1.0
# expect: ('remainder', (0, 0)) ValueError math domain error
# expect: ('remainder', (0.0, -0.0)) ValueError math domain error
# expect: ('remainder', (-5, 3)) 1.0
# expect: ('remainder', (7.5, 2)) -0.5
# expect: ('remainder', (1e+308, 10)) -4.0
# expect: ('remainder', (inf, 1)) ValueError math domain error
# expect: ('remainder', (1, inf)) 1.0
# expect: ('remainder', (nan, 1)) nan
# expect: ('remainder', (1000000000000000000000000000000, 3)) 1.0
# expect: ('remainder', ('a', 1)) TypeError must be real number, not str
# expect: ('remainder', ((1, 2), (3, 4))) TypeError must be real number, not tuple
# expect: ('remainder', ([1.5, 2], [3])) TypeError must be real number, not list
# expect: ('remainder', (10, None)) TypeError must be real number, not NoneType
# expect: ('remainder', (3,)) TypeError remainder expected 2 arguments, got 1
# expect: ('fsum', (1, 2)) TypeError math.fsum() takes exactly one argument (2 given)
# expect: ('fsum', (2, 1)) TypeError math.fsum() takes exactly one argument (2 given)
# expect: ('fsum', (5, 3)) TypeError math.fsum() takes exactly one argument (2 given)
# expect: ('fsum', (0, 0)) TypeError math.fsum() takes exactly one argument (2 given)
# expect: ('fsum', (0.0, -0.0)) TypeError math.fsum() takes exactly one argument (2 given)
# expect: ('fsum', (-5, 3)) TypeError math.fsum() takes exactly one argument (2 given)
# expect: ('fsum', (7.5, 2)) TypeError math.fsum() takes exactly one argument (2 given)
# expect: ('fsum', (1e+308, 10)) TypeError math.fsum() takes exactly one argument (2 given)
# expect: ('fsum', (inf, 1)) TypeError math.fsum() takes exactly one argument (2 given)
# expect: ('fsum', (1, inf)) TypeError math.fsum() takes exactly one argument (2 given)
# expect: ('fsum', (nan, 1)) TypeError math.fsum() takes exactly one argument (2 given)
# expect: ('fsum', (1000000000000000000000000000000, 3)) TypeError math.fsum() takes exactly one argument (2 given)
# expect: ('fsum', ('a', 1)) TypeError math.fsum() takes exactly one argument (2 given)
# expect: ('fsum', ((1, 2), (3, 4))) TypeError math.fsum() takes exactly one argument (2 given)
# expect: ('fsum', ([1.5, 2], [3])) TypeError math.fsum() takes exactly one argument (2 given)
# expect: ('fsum', (10, None)) TypeError math.fsum() takes exactly one argument (2 given)
# expect: ('fsum', (3,)) TypeError 'int' object is not iterable
# expect: ('prod', (1, 2)) TypeError prod() takes exactly 1 positional argument (2 given)
# expect: ('prod', (2, 1)) TypeError prod() takes exactly 1 positional argument (2 given)
# expect: ('prod', (5, 3)) TypeError prod() takes exactly 1 positional argument (2 given)
# expect: ('prod', (0, 0)) TypeError prod() takes exactly 1 positional argument (2 given)
# expect: ('prod', (0.0, -0.0)) TypeError prod() takes exactly 1 positional argument (2 given)
# expect: ('prod', (-5, 3)) TypeError prod() takes exactly 1 positional argument (2 given)
# expect: ('prod', (7.5, 2)) TypeError prod() takes exactly 1 positional argument (2 given)
# expect: ('prod', (1e+308, 10)) TypeError prod() takes exactly 1 positional argument (2 given)
# expect: ('prod', (inf, 1)) TypeError prod() takes exactly 1 positional argument (2 given)
# expect: ('prod', (1, inf)) TypeError prod() takes exactly 1 positional argument (2 given)
# expect: ('prod', (nan, 1)) TypeError prod() takes exactly 1 positional argument (2 given)
# expect: ('prod', (1000000000000000000000000000000, 3)) TypeError prod() takes exactly 1 positional argument (2 given)
# expect: ('prod', ('a', 1)) TypeError prod() takes exactly 1 positional argument (2 given)
# expect: ('prod', ((1, 2), (3, 4))) TypeError prod() takes exactly 1 positional argument (2 given)
# expect: ('prod', ([1.5, 2], [3])) TypeError prod() takes exactly 1 positional argument (2 given)
# expect: ('prod', (10, None)) TypeError prod() takes exactly 1 positional argument (2 given)
# expect: ('prod', (3,)) TypeError 'int' object is not iterable
# expect: ('sumprod', (1, 2)) TypeError 'int' object is not iterable
# expect: ('sumprod', (2, 1)) TypeError 'int' object is not iterable
# expect: ('sumprod', (5, 3)) TypeError 'int' object is not iterable
# expect: ('sumprod', (0, 0)) TypeError 'int' object is not iterable
# expect: ('sumprod', (0.0, -0.0)) TypeError 'float' object is not iterable
# expect: ('sumprod', (-5, 3)) TypeError 'int' object is not iterable
# expect: ('sumprod', (7.5, 2)) TypeError 'float' object is not iterable
# expect: ('sumprod', (1e+308, 10)) TypeError 'float' object is not iterable
# expect: ('sumprod', (inf, 1)) TypeError 'float' object is not iterable
# expect: ('sumprod', (1, inf)) TypeError 'int' object is not iterable
# expect: ('sumprod', (nan, 1)) TypeError 'float' object is not iterable
# expect: ('sumprod', (1000000000000000000000000000000, 3)) TypeError 'int' object is not iterable
# expect: ('sumprod', ('a', 1)) TypeError 'int' object is not iterable
# expect: ('sumprod', ((1, 2), (3, 4))) 11
# expect: ('sumprod', ([1.5, 2], [3])) ValueError Inputs are not the same length
# expect: ('sumprod', (10, None)) TypeError 'int' object is not iterable
# expect: ('sumprod', (3,)) TypeError sumprod expected 2 arguments, got 1
# expect: na 1.0000000000000007
# expect: na ValueError steps must be a non-negative integer
# expect: na inf
# expect: na -1e-323
# expect: na 1.0
# expect: na 1.0000000000000002
# expect: na TypeError 'str' object cannot be interpreted as an integer
# expect: fma -inf
# expect: fma 5.551115123125783e-17
# expect: fma ValueError invalid operation in fma
# expect: fma OverflowError overflow in fma
# expect: fma nan
# expect: fma TypeError fma expected 3 arguments, got 2
# expect: fma TypeError must be real number, not str
# expect: fma nan
# expect: fma ValueError invalid operation in fma
# expect: sp 32
# expect: sp 9.0
# expect: sp ValueError Inputs are not the same length
# expect: sp 2000000000000000000000000000000
# expect: sp 1.0
# expect: sp 2.5
# expect: sp 0
# expect: sp TypeError unsupported operand type(s) for +: 'int' and 'str'
# expect: sp inf
# expect: sp TypeError 'int' object is not iterable
# expect: sp nan
# expect: prod 60
# expect: prod 1
# expect: prod 3.0
# expect: prod 'aa'
# expect: prod 1267650600228229401496703205376
# expect: prod [1, 1]
# expect: prod TypeError 'int' object is not iterable
# expect: prod TypeError prod() takes exactly 1 positional argument (2 given)
# expect: perm 120
# expect: perm ValueError k must be a non-negative integer
# expect: perm ValueError n must be a non-negative integer
# expect: perm 0
# expect: perm 3068518756254966037202730459529469739228459721684688959447786986982158958772355072000000000000
# expect: comb 100891344545564193334812497256
# expect: comb ValueError n must be a non-negative integer
# expect: comb ValueError k must be a non-negative integer
# expect: comb 499999999999999999999999999999500000000000000000000000000000
# expect: comb 499999999999999999999999999999500000000000000000000000000000
# expect: comb 0
# expect: comb TypeError 'float' object cannot be interpreted as an integer
# expect: isqrt 100000000000000000000000000000000000000000000000000
# expect: isqrt 4294967295
# expect: gcd 0
# expect: gcd 3
# expect: lcm 1
# expect: lcm 0
# expect: lcm 12
# expect: gcd TypeError 'float' object cannot be interpreted as an integer
# expect: hypot 0.0
# expect: hypot 13.0
# expect: hypot TypeError must be real number, not str
# expect: dist ValueError both points must have the same number of dimensions
# expect: dist TypeError must be real number, not str
# expect: dist 1.0
# expect: isclose True
# expect: isclose ValueError tolerances must be non-negative
# expect: isclose True
# expect: isclose False
# expect: ldexp OverflowError math range error
# expect: ldexp 0.0
# expect: ldexp TypeError Expected an int as second argument to ldexp.
# expect: log 3.0
# expect: log 921.0340371976182
# expect: log ZeroDivisionError float division by zero
# expect: log ValueError math domain error
# expect: log 2000.0
# expect: log 500.0
# expect: sqrt 1.5811388300841898
# expect: ceil 'ceil'
# expect: floor 'floor'
# expect: trunc 'trunc'
# expect: factorial 24
# expect: isqrt 2
# expect: log 0.9162907318741551
# expect: log2 1.3219280948873624
# expect: frexp (0.625, 2)
# expect: modf (0.5, 2.0)
# expect: fact 30414093201713378043612608166064768844377641568960512000000000000
# expect: fact ValueError factorial() not defined for negative values
# expect: fact TypeError 'float' object cannot be interpreted as an integer
# expect: fact OverflowError factorial() argument should not exceed 9223372036854775807
# expect: fsum 1.0
# expect: fsum OverflowError intermediate overflow in fsum
# expect: fsum ValueError -inf + inf in fsum
# expect: fsum TypeError must be real number, not str
# expect: fsum OverflowError intermediate overflow in fsum
