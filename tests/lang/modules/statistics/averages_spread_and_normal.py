import statistics as st, math, random
from statistics import *
def show(label, f):
    try:
        r = f()
        print(label, type(r).__name__, r)
    except BaseException as e:
        print(label, type(e).__name__, e)
print(st.__all__)
rnd = random.Random(5)
sets = [[], [1], [1, 2], [1, 2, 3, 4], [1.5, 2.5, 4], [1, 2.5], [True, False, True], [0.1] * 10, [1e300, 1e300, -1e300], [math.inf, 1], [math.nan, 1], ['a'], [3, 3, 1, 1, 2], [-1, 2, 3], [10**30, 1, 2], [0, 1, 2], [0.1, 0.2, 0.3, 1e-17, 1e17], [rnd.gauss(5, 3) for _ in range(50)], [rnd.randrange(1000) for _ in range(33)], (i for i in range(5))]
for f in (mean, fmean, geometric_mean, harmonic_mean, median, median_low, median_high, median_grouped, mode, multimode, variance, pvariance, stdev, pstdev, quantiles, NormalDist.from_samples):
    for i, s in enumerate(sets[:-1]): show((f.__name__, i), lambda: f(s))
    show((f.__name__, 'gen'), lambda: f(i for i in range(1, 6))); show(f.__name__, lambda: f(3)); show(f.__name__, lambda: f())
show('v', lambda: variance([1, 2, 3], 2)); show('v', lambda: pvariance([1, 2, 3], 2.0)); show('v', lambda: stdev([1, 2, 3], 2)); show('fm', lambda: fmean([1, 2, 3], [1, 2, 3])); show('fm', lambda: fmean([1, 2], [1])); show('fm', lambda: fmean([1, 2], [0, 0])); show('hm', lambda: harmonic_mean([40, 60], weights=[5, 30])); show('hm', lambda: harmonic_mean([40, 60], [1])); show('hm', lambda: harmonic_mean([1, 2], [-1, 1])); show('hm', lambda: harmonic_mean([2.5, 3, 10])); show('hm', lambda: harmonic_mean([1, 2], [0, 0]))
for n in (1, 2, 3, 10): show('q', lambda: quantiles([1, 5, 2, 8, 9.5], n=n)); show('q', lambda: quantiles([1, 5, 2, 8], n=n, method='inclusive'))
show('q', lambda: quantiles([1, 2], n=0)); show('q', lambda: quantiles([1, 2], method='x'))
x = [1, 2, 3, 4, 5, 6.5]; y = [2, 4.5, 5, 4, 5, 9]
show('cov', lambda: covariance(x, y)); show('cor', lambda: correlation(x, y)); show('cor', lambda: correlation(x, y, method='ranked')); show('cor', lambda: correlation(x, [1] * 6)); show('cor', lambda: correlation(x, [1])); show('cor', lambda: correlation([1], [1])); show('cor', lambda: correlation(x, y, method='q')); show('lr', lambda: linear_regression(x, y)); show('lr', lambda: linear_regression(x, y, proportional=True)); show('lr', lambda: linear_regression([1, 1], [1, 2])); show('lr', lambda: linear_regression([1], [1])); show('cov', lambda: covariance([1], [1])); show('cov', lambda: covariance([1, 2], [1])); show('mg', lambda: median_grouped([1, 2, 2, 3], 2)); show('mg', lambda: median_grouped([1, 2], 'a'))
n = NormalDist(100, 15); print(n, n.mean, n.median, n.mode, n.stdev, n.variance, n.pdf(110), n.cdf(110), n.inv_cdf(.9), n.inv_cdf(.001), n.inv_cdf(1e-15), n.inv_cdf(.6), n.quantiles(), n.zscore(130), n.overlap(NormalDist(110, 15)), n.overlap(NormalDist(110, 12)), n.samples(3, seed=1), n + 5, n - 5, 5 - n, n * 2, n / 2, -n, +n, n + NormalDist(1, 2), n - NormalDist(1, 2), n == NormalDist(100, 15), n == 3, hash(n) == hash(NormalDist(100, 15)), 2 * n, 2 + n)
show('nd', lambda: NormalDist(1, -1)); show('nd', lambda: n.inv_cdf(0)); show('nd', lambda: NormalDist(0, 0).pdf(1)); show('nd', lambda: n.overlap(3)); show('nd', lambda: NormalDist('a')); show('nd', lambda: NormalDist(0, 0).zscore(1)); show('nd', lambda: n * NormalDist())

# expect: ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean', 'kde', 'kde_random', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']
# expect: ('mean', 0) StatisticsError mean requires at least one data point
# expect: ('mean', 1) int 1
# expect: ('mean', 2) float 1.5
# expect: ('mean', 3) float 2.5
# expect: ('mean', 4) float 2.6666666666666665
# expect: ('mean', 5) float 1.75
# expect: ('mean', 6) float 0.6666666666666666
# expect: ('mean', 7) float 0.1
# expect: ('mean', 8) float 3.3333333333333335e+299
# expect: ('mean', 9) float inf
# expect: ('mean', 10) float nan
# expect: ('mean', 11) TypeError can't convert type 'str' to numerator/denominator
# expect: ('mean', 12) int 2
# expect: ('mean', 13) float 1.3333333333333333
# expect: ('mean', 14) float 3.333333333333333e+29
# expect: ('mean', 15) int 1
# expect: ('mean', 16) float 2e+16
# expect: ('mean', 17) float 5.121794133133731
# expect: ('mean', 18) float 471.42424242424244
# expect: ('mean', 'gen') int 3
# expect: mean TypeError 'int' object is not iterable
# expect: mean TypeError mean() missing 1 required positional argument: 'data'
# expect: ('fmean', 0) StatisticsError fmean requires at least one data point
# expect: ('fmean', 1) float 1.0
# expect: ('fmean', 2) float 1.5
# expect: ('fmean', 3) float 2.5
# expect: ('fmean', 4) float 2.6666666666666665
# expect: ('fmean', 5) float 1.75
# expect: ('fmean', 6) float 0.6666666666666666
# expect: ('fmean', 7) float 0.1
# expect: ('fmean', 8) float 3.3333333333333335e+299
# expect: ('fmean', 9) float inf
# expect: ('fmean', 10) float nan
# expect: ('fmean', 11) TypeError must be real number, not str
# expect: ('fmean', 12) float 2.0
# expect: ('fmean', 13) float 1.3333333333333333
# expect: ('fmean', 14) float 3.333333333333333e+29
# expect: ('fmean', 15) float 1.0
# expect: ('fmean', 16) float 2e+16
# expect: ('fmean', 17) float 5.12179413313373
# expect: ('fmean', 18) float 471.42424242424244
# expect: ('fmean', 'gen') float 3.0
# expect: fmean TypeError 'int' object is not iterable
# expect: fmean TypeError fmean() missing 1 required positional argument: 'data'
# expect: ('geometric_mean', 0) StatisticsError Must have a non-empty dataset
# expect: ('geometric_mean', 1) float 1.0
# expect: ('geometric_mean', 2) float 1.414213562373095
# expect: ('geometric_mean', 3) float 2.2133638394006434
# expect: ('geometric_mean', 4) float 2.4662120743304703
# expect: ('geometric_mean', 5) float 1.5811388300841898
# expect: ('geometric_mean', 6) float 0.0
# expect: ('geometric_mean', 7) float 0.10000000000000002
# expect: ('geometric_mean', 8) StatisticsError ('No negative inputs allowed', -1e+300)
# expect: ('geometric_mean', 9) float inf
# expect: ('geometric_mean', 10) float nan
# expect: ('geometric_mean', 11) TypeError '>' not supported between instances of 'str' and 'float'
# expect: ('geometric_mean', 12) float 1.7826024579660036
# expect: ('geometric_mean', 13) StatisticsError ('No negative inputs allowed', -1)
# expect: ('geometric_mean', 14) float 12599210498.948744
# expect: ('geometric_mean', 15) float 0.0
# expect: ('geometric_mean', 16) float 0.3594431818738023
# expect: ('geometric_mean', 17) StatisticsError ('No negative inputs allowed', -1.8817302838957328)
# expect: ('geometric_mean', 18) float 317.14813544559104
# expect: ('geometric_mean', 'gen') float 2.6051710846973517
# expect: geometric_mean TypeError 'int' object is not iterable
# expect: geometric_mean TypeError geometric_mean() missing 1 required positional argument: 'data'
# expect: ('harmonic_mean', 0) StatisticsError harmonic_mean requires at least one data point
# expect: ('harmonic_mean', 1) int 1
# expect: ('harmonic_mean', 2) float 1.3333333333333333
# expect: ('harmonic_mean', 3) float 1.92
# expect: ('harmonic_mean', 4) float 2.278481012658228
# expect: ('harmonic_mean', 5) float 1.4285714285714286
# expect: ('harmonic_mean', 6) int 0
# expect: ('harmonic_mean', 7) float 0.1
# expect: ('harmonic_mean', 8) StatisticsError harmonic mean does not support negative values
# expect: ('harmonic_mean', 9) float 2.0
# expect: ('harmonic_mean', 10) float nan
# expect: ('harmonic_mean', 11) TypeError unsupported type
# expect: ('harmonic_mean', 12) float 1.5789473684210527
# expect: ('harmonic_mean', 13) StatisticsError harmonic mean does not support negative values
# expect: ('harmonic_mean', 14) float 2.0
# expect: ('harmonic_mean', 15) int 0
# expect: ('harmonic_mean', 16) float 4.999999999999999e-17
# expect: ('harmonic_mean', 17) StatisticsError harmonic mean does not support negative values
# expect: ('harmonic_mean', 18) float 107.72104343353325
# expect: ('harmonic_mean', 'gen') float 2.18978102189781
# expect: harmonic_mean TypeError 'int' object is not iterable
# expect: harmonic_mean TypeError harmonic_mean() missing 1 required positional argument: 'data'
# expect: ('median', 0) StatisticsError no median for empty data
# expect: ('median', 1) int 1
# expect: ('median', 2) float 1.5
# expect: ('median', 3) float 2.5
# expect: ('median', 4) float 2.5
# expect: ('median', 5) float 1.75
# expect: ('median', 6) bool True
# expect: ('median', 7) float 0.1
# expect: ('median', 8) float 1e+300
# expect: ('median', 9) float inf
# expect: ('median', 10) float nan
# expect: ('median', 11) str a
# expect: ('median', 12) int 2
# expect: ('median', 13) int 2
# expect: ('median', 14) int 2
# expect: ('median', 15) int 1
# expect: ('median', 16) float 0.2
# expect: ('median', 17) float 5.08187309028045
# expect: ('median', 18) int 413
# expect: ('median', 'gen') int 3
# expect: median TypeError 'int' object is not iterable
# expect: median TypeError median() missing 1 required positional argument: 'data'
# expect: ('median_low', 0) StatisticsError no median for empty data
# expect: ('median_low', 1) int 1
# expect: ('median_low', 2) int 1
# expect: ('median_low', 3) int 2
# expect: ('median_low', 4) float 2.5
# expect: ('median_low', 5) int 1
# expect: ('median_low', 6) bool True
# expect: ('median_low', 7) float 0.1
# expect: ('median_low', 8) float 1e+300
# expect: ('median_low', 9) int 1
# expect: ('median_low', 10) float nan
# expect: ('median_low', 11) str a
# expect: ('median_low', 12) int 2
# expect: ('median_low', 13) int 2
# expect: ('median_low', 14) int 2
# expect: ('median_low', 15) int 1
# expect: ('median_low', 16) float 0.2
# expect: ('median_low', 17) float 5.067758475730588
# expect: ('median_low', 18) int 413
# expect: ('median_low', 'gen') int 3
# expect: median_low TypeError 'int' object is not iterable
# expect: median_low TypeError median_low() missing 1 required positional argument: 'data'
# expect: ('median_high', 0) StatisticsError no median for empty data
# expect: ('median_high', 1) int 1
# expect: ('median_high', 2) int 2
# expect: ('median_high', 3) int 3
# expect: ('median_high', 4) float 2.5
# expect: ('median_high', 5) float 2.5
# expect: ('median_high', 6) bool True
# expect: ('median_high', 7) float 0.1
# expect: ('median_high', 8) float 1e+300
# expect: ('median_high', 9) float inf
# expect: ('median_high', 10) int 1
# expect: ('median_high', 11) str a
# expect: ('median_high', 12) int 2
# expect: ('median_high', 13) int 2
# expect: ('median_high', 14) int 2
# expect: ('median_high', 15) int 1
# expect: ('median_high', 16) float 0.2
# expect: ('median_high', 17) float 5.0959877048303115
# expect: ('median_high', 18) int 413
# expect: ('median_high', 'gen') int 3
# expect: median_high TypeError 'int' object is not iterable
# expect: median_high TypeError median_high() missing 1 required positional argument: 'data'
# expect: ('median_grouped', 0) StatisticsError no median for empty data
# expect: ('median_grouped', 1) float 1.0
# expect: ('median_grouped', 2) float 1.5
# expect: ('median_grouped', 3) float 2.5
# expect: ('median_grouped', 4) float 2.5
# expect: ('median_grouped', 5) float 2.0
# expect: ('median_grouped', 6) float 0.75
# expect: ('median_grouped', 7) float 0.09999999999999998
# expect: ('median_grouped', 8) float 1e+300
# expect: ('median_grouped', 9) float inf
# expect: ('median_grouped', 10) float 1.0
# expect: ('median_grouped', 11) TypeError Value cannot be converted to a float
# expect: ('median_grouped', 12) float 2.0
# expect: ('median_grouped', 13) float 2.0
# expect: ('median_grouped', 14) float 2.0
# expect: ('median_grouped', 15) float 1.0
# expect: ('median_grouped', 16) float 0.2
# expect: ('median_grouped', 17) float 4.5959877048303115
# expect: ('median_grouped', 18) float 413.0
# expect: ('median_grouped', 'gen') float 3.0
# expect: median_grouped TypeError 'int' object is not iterable
# expect: median_grouped TypeError median_grouped() missing 1 required positional argument: 'data'
# expect: ('mode', 0) StatisticsError no mode for empty data
# expect: ('mode', 1) int 1
# expect: ('mode', 2) int 1
# expect: ('mode', 3) int 1
# expect: ('mode', 4) float 1.5
# expect: ('mode', 5) int 1
# expect: ('mode', 6) bool True
# expect: ('mode', 7) float 0.1
# expect: ('mode', 8) float 1e+300
# expect: ('mode', 9) float inf
# expect: ('mode', 10) float nan
# expect: ('mode', 11) str a
# expect: ('mode', 12) int 3
# expect: ('mode', 13) int -1
# expect: ('mode', 14) int 1000000000000000000000000000000
# expect: ('mode', 15) int 0
# expect: ('mode', 16) float 0.1
# expect: ('mode', 17) float 1.463474746307985
# expect: ('mode', 18) int 492
# expect: ('mode', 'gen') int 1
# expect: mode TypeError 'int' object is not iterable
# expect: mode TypeError mode() missing 1 required positional argument: 'data'
# expect: ('multimode', 0) list []
# expect: ('multimode', 1) list [1]
# expect: ('multimode', 2) list [1, 2]
# expect: ('multimode', 3) list [1, 2, 3, 4]
# expect: ('multimode', 4) list [1.5, 2.5, 4]
# expect: ('multimode', 5) list [1, 2.5]
# expect: ('multimode', 6) list [True]
# expect: ('multimode', 7) list [0.1]
# expect: ('multimode', 8) list [1e+300]
# expect: ('multimode', 9) list [inf, 1]
# expect: ('multimode', 10) list [nan, 1]
# expect: ('multimode', 11) list ['a']
# expect: ('multimode', 12) list [3, 1]
# expect: ('multimode', 13) list [-1, 2, 3]
# expect: ('multimode', 14) list [1000000000000000000000000000000, 1, 2]
# expect: ('multimode', 15) list [0, 1, 2]
# expect: ('multimode', 16) list [0.1, 0.2, 0.3, 1e-17, 1e+17]
# expect: ('multimode', 17) list [1.463474746307985, 1.555517957627595, 7.0084067431579085, -1.8817302838957328, 4.569848485098594, -1.7682318021876, 8.302914788973077, 5.608694335257568, 9.068947960397164, 3.4874522900625524, 6.194584736428818, 4.142367911656864, 2.785019146160871, 5.435973005141078, 1.2283774029042878, 3.936014601460669, 7.089787033740604, 5.172586892185833, 3.7691353283338644, 11.568411193779458, 5.174517945841964, 3.239481528395461, 5.478697674255344, 3.431599285217674, 3.8446880470064713, 3.949376858654171, 11.075767056450735, 5.067758475730588, 5.526686794655697, 7.022603689407882, 11.050636273777666, 4.3289675873256375, 3.128372583812901, 12.42391201143273, 0.6211019223277123, 3.8984352520641714, 7.000648971306707, 11.850839693913956, 2.1502904860901646, -2.28323567469608, 6.984927422210764, 3.4350410860190537, 3.83758446953583, 6.383920348672432, 5.671035570708596, 5.873016968657323, 3.7066136909916874, 8.867929911985073, 9.514950547512466, 5.0959877048303115]
# expect: ('multimode', 18) list [492]
# expect: ('multimode', 'gen') list [1, 2, 3, 4, 5]
# expect: multimode TypeError 'int' object is not iterable
# expect: multimode TypeError multimode() missing 1 required positional argument: 'data'
# expect: ('variance', 0) StatisticsError variance requires at least two data points
# expect: ('variance', 1) StatisticsError variance requires at least two data points
# expect: ('variance', 2) float 0.5
# expect: ('variance', 3) float 1.6666666666666667
# expect: ('variance', 4) float 1.5833333333333333
# expect: ('variance', 5) float 1.125
# expect: ('variance', 6) float 0.3333333333333333
# expect: ('variance', 7) float 0.0
# expect: ('variance', 8) OverflowError integer division result too large for a float
# expect: ('variance', 9) float inf
# expect: ('variance', 10) float nan
# expect: ('variance', 11) TypeError can't convert type 'str' to numerator/denominator
# expect: ('variance', 12) int 1
# expect: ('variance', 13) float 4.333333333333333
# expect: ('variance', 14) float 3.3333333333333335e+59
# expect: ('variance', 15) int 1
# expect: ('variance', 16) float 2e+33
# expect: ('variance', 17) float 11.19227921905371
# expect: ('variance', 18) float 88988.93939393939
# expect: ('variance', 'gen') float 2.5
# expect: variance TypeError 'int' object is not iterable
# expect: variance TypeError variance() missing 1 required positional argument: 'data'
# expect: ('pvariance', 0) StatisticsError pvariance requires at least one data point
# expect: ('pvariance', 1) int 0
# expect: ('pvariance', 2) float 0.25
# expect: ('pvariance', 3) float 1.25
# expect: ('pvariance', 4) float 1.0555555555555556
# expect: ('pvariance', 5) float 0.5625
# expect: ('pvariance', 6) float 0.2222222222222222
# expect: ('pvariance', 7) float 0.0
# expect: ('pvariance', 8) OverflowError integer division result too large for a float
# expect: ('pvariance', 9) float inf
# expect: ('pvariance', 10) float nan
# expect: ('pvariance', 11) TypeError can't convert type 'str' to numerator/denominator
# expect: ('pvariance', 12) float 0.8
# expect: ('pvariance', 13) float 2.888888888888889
# expect: ('pvariance', 14) float 2.2222222222222223e+59
# expect: ('pvariance', 15) float 0.6666666666666666
# expect: ('pvariance', 16) float 1.6e+33
# expect: ('pvariance', 17) float 10.968433634672635
# expect: ('pvariance', 18) float 86292.30486685032
# expect: ('pvariance', 'gen') int 2
# expect: pvariance TypeError 'int' object is not iterable
# expect: pvariance TypeError pvariance() missing 1 required positional argument: 'data'
# expect: ('stdev', 0) StatisticsError stdev requires at least two data points
# expect: ('stdev', 1) StatisticsError stdev requires at least two data points
# expect: ('stdev', 2) float 0.7071067811865476
# expect: ('stdev', 3) float 1.2909944487358056
# expect: ('stdev', 4) float 1.2583057392117916
# expect: ('stdev', 5) float 1.0606601717798212
# expect: ('stdev', 6) float 0.5773502691896257
# expect: ('stdev', 7) float 0.0
# expect: ('stdev', 8) float 1.1547005383792516e+300
# expect: ('stdev', 9) AttributeError 'float' object has no attribute 'numerator'
# expect: ('stdev', 10) AttributeError 'float' object has no attribute 'numerator'
# expect: ('stdev', 11) TypeError can't convert type 'str' to numerator/denominator
# expect: ('stdev', 12) float 1.0
# expect: ('stdev', 13) float 2.0816659994661326
# expect: ('stdev', 14) float 5.773502691896257e+29
# expect: ('stdev', 15) float 1.0
# expect: ('stdev', 16) float 4.472135954999579e+16
# expect: ('stdev', 17) float 3.345486394988584
# expect: ('stdev', 18) float 298.31013960966766
# expect: ('stdev', 'gen') float 1.5811388300841898
# expect: stdev TypeError 'int' object is not iterable
# expect: stdev TypeError stdev() missing 1 required positional argument: 'data'
# expect: ('pstdev', 0) StatisticsError pstdev requires at least one data point
# expect: ('pstdev', 1) float 0.0
# expect: ('pstdev', 2) float 0.5
# expect: ('pstdev', 3) float 1.118033988749895
# expect: ('pstdev', 4) float 1.0274023338281628
# expect: ('pstdev', 5) float 0.75
# expect: ('pstdev', 6) float 0.4714045207910317
# expect: ('pstdev', 7) float 0.0
# expect: ('pstdev', 8) float 9.428090415820634e+299
# expect: ('pstdev', 9) AttributeError 'float' object has no attribute 'numerator'
# expect: ('pstdev', 10) AttributeError 'float' object has no attribute 'numerator'
# expect: ('pstdev', 11) TypeError can't convert type 'str' to numerator/denominator
# expect: ('pstdev', 12) float 0.8944271909999159
# expect: ('pstdev', 13) float 1.699673171197595
# expect: ('pstdev', 14) float 4.714045207910317e+29
# expect: ('pstdev', 15) float 0.816496580927726
# expect: ('pstdev', 16) float 4e+16
# expect: ('pstdev', 17) float 3.31186256276927
# expect: ('pstdev', 18) float 293.75551887045515
# expect: ('pstdev', 'gen') float 1.4142135623730951
# expect: pstdev TypeError 'int' object is not iterable
# expect: pstdev TypeError pstdev() missing 1 required positional argument: 'data'
# expect: ('quantiles', 0) StatisticsError must have at least one data point
# expect: ('quantiles', 1) list [1, 1, 1]
# expect: ('quantiles', 2) list [0.75, 1.5, 2.25]
# expect: ('quantiles', 3) list [1.25, 2.5, 3.75]
# expect: ('quantiles', 4) list [1.5, 2.5, 4.0]
# expect: ('quantiles', 5) list [0.625, 1.75, 2.875]
# expect: ('quantiles', 6) list [0.0, 1.0, 1.0]
# expect: ('quantiles', 7) list [0.1, 0.1, 0.1]
# expect: ('quantiles', 8) list [-1e+300, 1e+300, 1e+300]
# expect: ('quantiles', 9) list [-inf, inf, inf]
# expect: ('quantiles', 10) list [nan, nan, nan]
# expect: ('quantiles', 11) list ['a', 'a', 'a']
# expect: ('quantiles', 12) list [1.0, 2.0, 3.0]
# expect: ('quantiles', 13) list [-1.0, 2.0, 3.0]
# expect: ('quantiles', 14) list [1.0, 2.0, 1e+30]
# expect: ('quantiles', 15) list [0.0, 1.0, 2.0]
# expect: ('quantiles', 16) list [0.05000000000000001, 0.2, 5e+16]
# expect: ('quantiles', 17) list [3.434180635818709, 5.08187309028045, 7.002588414269508]
# expect: ('quantiles', 18) list [287.5, 413.0, 744.0]
# expect: ('quantiles', 'gen') list [1.5, 3.0, 4.5]
# expect: quantiles TypeError 'int' object is not iterable
# expect: quantiles TypeError quantiles() missing 1 required positional argument: 'data'
# expect: ('from_samples', 0) StatisticsError stdev requires at least two data points
# expect: ('from_samples', 1) StatisticsError stdev requires at least two data points
# expect: ('from_samples', 2) NormalDist NormalDist(mu=1.5, sigma=0.7071067811865476)
# expect: ('from_samples', 3) NormalDist NormalDist(mu=2.5, sigma=1.2909944487358056)
# expect: ('from_samples', 4) NormalDist NormalDist(mu=2.6666666666666665, sigma=1.2583057392117916)
# expect: ('from_samples', 5) NormalDist NormalDist(mu=1.75, sigma=1.0606601717798212)
# expect: ('from_samples', 6) NormalDist NormalDist(mu=0.6666666666666666, sigma=0.5773502691896257)
# expect: ('from_samples', 7) NormalDist NormalDist(mu=0.1, sigma=0.0)
# expect: ('from_samples', 8) NormalDist NormalDist(mu=3.3333333333333335e+299, sigma=1.1547005383792516e+300)
# expect: ('from_samples', 9) NormalDist NormalDist(mu=inf, sigma=nan)
# expect: ('from_samples', 10) NormalDist NormalDist(mu=nan, sigma=nan)
# expect: ('from_samples', 11) TypeError can't convert type 'str' to numerator/denominator
# expect: ('from_samples', 12) NormalDist NormalDist(mu=2.0, sigma=1.0)
# expect: ('from_samples', 13) NormalDist NormalDist(mu=1.3333333333333333, sigma=2.0816659994661326)
# expect: ('from_samples', 14) NormalDist NormalDist(mu=3.333333333333333e+29, sigma=5.773502691896257e+29)
# expect: ('from_samples', 15) NormalDist NormalDist(mu=1.0, sigma=1.0)
# expect: ('from_samples', 16) NormalDist NormalDist(mu=2e+16, sigma=4.472135954999579e+16)
# expect: ('from_samples', 17) NormalDist NormalDist(mu=5.121794133133731, sigma=3.345486394988584)
# expect: ('from_samples', 18) NormalDist NormalDist(mu=471.42424242424244, sigma=298.31013960966766)
# expect: ('from_samples', 'gen') NormalDist NormalDist(mu=3.0, sigma=1.5811388300841898)
# expect: from_samples TypeError 'int' object is not iterable
# expect: from_samples TypeError NormalDist.from_samples() missing 1 required positional argument: 'data'
# expect: v int 1
# expect: v float 0.6666666666666666
# expect: v float 1.0
# expect: fm float 2.3333333333333335
# expect: fm StatisticsError data and weights must be the same length
# expect: fm StatisticsError sum of weights must be non-zero
# expect: hm float 56.0
# expect: hm StatisticsError Number of weights does not match data size
# expect: hm StatisticsError harmonic mean does not support negative values
# expect: hm float 3.6
# expect: hm StatisticsError Weighted sum must be positive
# expect: q list []
# expect: q list []
# expect: q list [5.0]
# expect: q list [3.5]
# expect: q list [2.0, 8.0]
# expect: q list [2.0, 5.0]
# expect: q list [0.6, 1.2, 1.8, 3.2, 5.0, 6.8, 8.3, 9.2, 10.1]
# expect: q list [1.3, 1.6, 1.9, 2.6, 3.5, 4.4, 5.3, 6.2, 7.1]
# expect: q StatisticsError n must be at least 1
# expect: q ValueError Unknown method: 'x'
# expect: cov float 3.9583333333333335
# expect: cor float 0.859997953159662
# expect: cor float 0.7826908981308054
# expect: cor StatisticsError at least one of the inputs is constant
# expect: cor StatisticsError correlation requires that both inputs have same number of data points
# expect: cor StatisticsError correlation requires at least two data points
# expect: cor ValueError Unknown method: 'q'
# expect: lr LinearRegression LinearRegression(slope=0.9793814432989691, intercept=1.4072164948453607)
# expect: lr LinearRegression LinearRegression(slope=1.2904884318766068, intercept=0.0)
# expect: lr StatisticsError x is constant
# expect: lr StatisticsError linear regression requires at least two data points
# expect: cov StatisticsError covariance requires at least two data points
# expect: cov StatisticsError covariance requires that both inputs have same number of data points
# expect: mg float 2.0
# expect: mg TypeError Value cannot be converted to a float
# expect: NormalDist(mu=100.0, sigma=15.0) 100.0 100.0 100.0 15.0 225.0 0.02129653370149015 0.7475074624530771 119.22327348316901 53.6465154074828 -19.120179892564934 103.80020654703699 [89.88265374705878, 100.0, 110.11734625294122] 2.0 0.7388826803635273 0.6994013451218642 [83.41006823153529, 115.38233458510831, 110.77745828412147] NormalDist(mu=105.0, sigma=15.0) NormalDist(mu=95.0, sigma=15.0) NormalDist(mu=-95.0, sigma=15.0) NormalDist(mu=200.0, sigma=30.0) NormalDist(mu=50.0, sigma=7.5) NormalDist(mu=-100.0, sigma=15.0) NormalDist(mu=100.0, sigma=15.0) NormalDist(mu=101.0, sigma=15.132745950421556) NormalDist(mu=99.0, sigma=15.132745950421556) True False True NormalDist(mu=200.0, sigma=30.0) NormalDist(mu=102.0, sigma=15.0)
# expect: nd StatisticsError sigma must be non-negative
# expect: nd StatisticsError p must be in the range 0.0 < p < 1.0
# expect: nd StatisticsError pdf() not defined when sigma is zero
# expect: nd TypeError Expected another NormalDist instance
# expect: nd ValueError could not convert string to float: 'a'
# expect: nd StatisticsError zscore() not defined when sigma is zero
# expect: nd TypeError must be real number, not NormalDist
