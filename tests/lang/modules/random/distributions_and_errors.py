import random, sys, _random
def show(label, f):
    try:
        r = f()
        print(label, r)
    except BaseException as e:
        print(label, type(e).__name__, e)
print(random.__all__)
for s in (0, 1, 42, -42, 2**40, 2**100, 'hello', b'hello', '', 1.5, -1.5, 'x'*300):
    random.seed(s); print(s if not isinstance(s, str) or len(s) < 20 else 'long', random.random(), random.getrandbits(10), random.randrange(1000), random.randint(-5, 5), random.choice('abcdef'), random.uniform(1, 2))
random.seed('hello', 1); print(random.random()); random.seed(b'hello', version=1); print(random.random()); random.seed('', 1); print(random.random())
r = random.Random(12345)
print([r.random() for _ in range(3)], [r.getrandbits(k) for k in (1, 8, 31, 32, 33, 64, 65, 100, 0)], r.randbytes(10), r.randrange(10, 100, 7), r.randrange(100, 10, -7), r.randrange(10**30))
l = list(range(10)); r.shuffle(l); print(l, r.sample(range(100), 5), r.sample(range(1000000), 10), r.sample('abc', 3), r.sample([1,2], 3, counts=[2,3]), r.choices('abc', k=5), r.choices('abc', [1,2,3], k=5), r.choices('abc', cum_weights=[1,2,10], k=3))
print(r.uniform(-1, 1), r.triangular(), r.triangular(0, 10, 3), r.triangular(1, 1), r.gauss(), r.gauss(5, 2), r.gauss(), r.normalvariate(), r.normalvariate(3, 4), r.lognormvariate(0, 1), r.expovariate(), r.expovariate(3))
print(r.vonmisesvariate(0, 1), r.vonmisesvariate(1, 1e-9), r.vonmisesvariate(2, 40), r.gammavariate(2, 3), r.gammavariate(1, 1), r.gammavariate(0.5, 1), r.betavariate(1, 2), r.paretovariate(3), r.weibullvariate(1, 2))
print([r.binomialvariate(n, p) for n, p in ((1, .5), (10, .3), (10, .8), (100, .5), (1000, .01), (1000, .7), (0, .5), (5, 0.0), (5, 1.0), (10**6, .3))])
st = r.getstate(); a = [r.random() for _ in range(5)]; r.setstate(st); print(a == [r.random() for _ in range(5)], st[0], len(st[1]), st[2] is None, st[1][624])
for f in (lambda: r.randrange(0), lambda: r.randrange(5, 5), lambda: r.randrange(1, 10, 0), lambda: r.randrange(1, 10, -1), lambda: r.randrange(1.5), lambda: r.randrange(3, step=2), lambda: r.randint(5, 1), lambda: r.choice([]), lambda: r.choice({1}), lambda: r.sample([1], 2), lambda: r.sample({1}, 1), lambda: r.sample([1,2], 1, counts=[1]), lambda: r.sample([1], 1, counts=[-1]), lambda: r.sample([1], 1, counts=['a']), lambda: r.choices([], k=1), lambda: r.choices('ab', [0, 0]), lambda: r.choices('ab', [1]), lambda: r.choices('ab', 3), lambda: r.choices('ab', [1, 2], cum_weights=[1, 2]), lambda: r.choices('ab', [1, float('inf')]), lambda: r.gammavariate(0, 1), lambda: r.binomialvariate(-1), lambda: r.binomialvariate(3, 2), lambda: r.getrandbits(-1), lambda: r.getrandbits('a'), lambda: r.seed([]), lambda: r.setstate((9, ())), lambda: r.setstate((3, (1,), None)), lambda: r.setstate((3, [1], None)), lambda: r.setstate((3, ('a',) * 625, None)), lambda: r.setstate((3, (1,) * 624 + (700,), None)), lambda: random.Random([]), lambda: random.Random(1, 2), lambda: r.shuffle((1, 2)), lambda: random.SystemRandom().getstate(), lambda: r.expovariate(0), lambda: _random.Random(1, 2)): show('err', f)
class R(random.Random):
    def random(self): return 0.25
x = R(1); print(x.random(), x.randrange(100), x.choice('abcd'), x.uniform(0, 4), x.shuffle([1,2,3]), R.__mro__[1:3])
class R2(random.Random):
    def getrandbits(self, k): return 1
x = R2(); print(x.randrange(10), x.randbytes(1), R2(5).random() == random.Random(5).random()); x.attr = 3; print(x.attr)
s = random.SystemRandom(); print(0 <= s.random() < 1, 0 <= s.randrange(10) < 10, len(s.randbytes(5)), s.getrandbits(0), s.seed(1))
q = _random.Random(7); print(q.random(), q.getrandbits(40), len(q.getstate()), sys.getsizeof(q), q.seed(), sys.getsizeof(random.Random()) > 2500)
print([n for n in dir(random.Random) if not n.startswith('_')], [n for n in dir(random) if not n.startswith('_') and n != 'main'])
random.seed(3); print(hash(tuple(random.getrandbits(32) for _ in range(2000))), hash(tuple(random.sample(range(10**9), 50))), sum(random.gauss() for _ in range(1000)), sum(random.gammavariate(.3, 2) for _ in range(300)), sum(random.binomialvariate(500, .4) for _ in range(200)))

# expect: ['Random', 'SystemRandom', 'betavariate', 'binomialvariate', 'choice', 'choices', 'expovariate', 'gammavariate', 'gauss', 'getrandbits', 'getstate', 'lognormvariate', 'normalvariate', 'paretovariate', 'randbytes', 'randint', 'random', 'randrange', 'sample', 'seed', 'setstate', 'shuffle', 'triangular', 'uniform', 'vonmisesvariate', 'weibullvariate']
# expect: 0 0.8444218515250481 776 911 1 a 1.2589167502929635
# expect: 1 0.13436424411240122 867 821 -4 c 1.117918703671061
# expect: 42 0.6394267984578837 25 759 -1 b 1.2232107381488229
# expect: -42 0.6394267984578837 25 759 -1 b 1.2232107381488229
# expect: 1099511627776 0.1036394562812375 686 67 1 a 1.3877307727869121
# expect: 1267650600228229401496703205376 0.7586581712996778 231 84 3 b 1.7165742950868474
# expect: hello 0.3537754404730722 679 776 3 a 1.1308558535179696
# expect: b'hello' 0.3537754404730722 679 776 3 a 1.1308558535179696
# expect:  0.9602256525641875 609 211 1 f 1.7528543190720143
# expect: 1.5 0.551763726942059 262 148 4 d 1.5519952937757089
# expect: -1.5 0.7101153317194698 0 265 -4 e 1.6883598754425062
# expect: long 0.22742392778346976 29 997 -5 a 1.1453701834964942
# expect: 0.8180391270568783
# expect: 0.8180391270568783
# expect: 0.8444218515250481
# expect: [0.41661987254534116, 0.010169169457068361, 0.8252065092537432] [0, 218, 791158067, 4001984784, 831769172, 8046993897209325893, 6881813287187799947, 654510981233203747798152504241, 0] b'\x0e%\x91\xa0\x89\xc7\xa1,\x9c\x9c' 66 86 947415500007676192589075894561
# expect: [3, 2, 0, 5, 9, 7, 4, 6, 8, 1] [24, 43, 41, 3, 58] [356010, 28175, 535518, 724262, 780696, 435660, 3622, 6997, 985911, 696149] ['a', 'c', 'b'] [1, 2, 2] ['c', 'b', 'c', 'a', 'b'] ['c', 'c', 'c', 'b', 'c'] ['c', 'c', 'c']
# expect: -0.6283432802895681 0.5464631317806214 4.192828313437414 1.0 0.5785386443592951 5.3090450747887665 1.8790493529329044 -0.7782817371675819 3.318582542192477 0.7275822144243465 1.2436749185614233 0.027273532090812177
# expect: 0.6134238348072093 3.0208063014287583 1.984672197419607 7.769699352039877 3.047673842044626 0.05696617263073899 0.3446390125083436 1.061930602803674 1.8492780217147546
# expect: [1, 2, 9, 50, 11, 722, 0, 0, 5, 299892]
# expect: True 3 625 False 206
# expect: err ValueError empty range for randrange()
# expect: err ValueError empty range in randrange(5, 5)
# expect: err ValueError zero step for randrange()
# expect: err ValueError empty range in randrange(1, 10, -1)
# expect: err TypeError 'float' object cannot be interpreted as an integer
# expect: err TypeError Missing a non-None stop argument
# expect: err ValueError empty range in randrange(5, 2)
# expect: err IndexError Cannot choose from an empty sequence
# expect: err TypeError 'set' object is not subscriptable
# expect: err ValueError Sample larger than population or is negative
# expect: err TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
# expect: err ValueError The number of counts does not match the population
# expect: err ValueError Total of counts must be greater than zero
# expect: err TypeError Counts must be integers
# expect: err IndexError list index out of range
# expect: err ValueError Total of weights must be greater than zero
# expect: err ValueError The number of weights does not match the population
# expect: err TypeError The number of choices must be a keyword argument: k=3
# expect: err TypeError Cannot specify both weights and cumulative weights
# expect: err ValueError Total of weights must be finite
# expect: err ValueError gammavariate: alpha and beta must be > 0.0
# expect: err ValueError n must be non-negative
# expect: err ValueError p must be in the range 0.0 <= p <= 1.0
# expect: err ValueError number of bits must be non-negative
# expect: err TypeError 'str' object cannot be interpreted as an integer
# expect: err TypeError The only supported seed types are:
# expect: None, int, float, str, bytes, and bytearray.
# expect: err ValueError state with version 9 passed to Random.setstate() of version 3
# expect: err ValueError state vector is the wrong size
# expect: err TypeError state vector must be a tuple
# expect: err TypeError an integer is required
# expect: err ValueError invalid state
# expect: err TypeError The only supported seed types are:
# expect: None, int, float, str, bytes, and bytearray.
# expect: err TypeError Random.__init__() takes from 1 to 2 positional arguments but 3 were given
# expect: err TypeError 'tuple' object does not support item assignment
# expect: err NotImplementedError System entropy source does not have state.
# expect: err ZeroDivisionError float division by zero
# expect: err TypeError Random() requires 0 or 1 argument
# expect: 0.25 48 a 1.0 None (<class 'random.Random'>, <class '_random.Random'>)
# expect: 1 b'\x01' True
# expect: 3
# expect: True True 5 0 None
# expect: 0.32383276483316237 434439589175 625 2520 None True
# expect: ['VERSION', 'betavariate', 'binomialvariate', 'choice', 'choices', 'expovariate', 'gammavariate', 'gauss', 'getrandbits', 'getstate', 'lognormvariate', 'normalvariate', 'paretovariate', 'randbytes', 'randint', 'random', 'randrange', 'sample', 'seed', 'setstate', 'shuffle', 'triangular', 'uniform', 'vonmisesvariate', 'weibullvariate'] ['BPF', 'LOG4', 'NV_MAGICCONST', 'RECIP_BPF', 'Random', 'SG_MAGICCONST', 'SystemRandom', 'TWOPI', 'betavariate', 'binomialvariate', 'choice', 'choices', 'expovariate', 'gammavariate', 'gauss', 'getrandbits', 'getstate', 'lognormvariate', 'normalvariate', 'paretovariate', 'randbytes', 'randint', 'random', 'randrange', 'sample', 'seed', 'setstate', 'shuffle', 'triangular', 'uniform', 'vonmisesvariate', 'weibullvariate']
# expect: -3731751063587902859 -5755412159308472830 24.591223331455506 180.32017815550253 39984
