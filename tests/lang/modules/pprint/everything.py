import pprint, collections, types, dataclasses
from pprint import pformat, pp
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', r if isinstance(r, str) else repr(r))
        except Exception as e: print(t, '=>', type(e).__name__, e)
D = {'name': 'Alice Wonderland', 'items': list(range(40)), 'nested': {'a': {'b': {'c': [1, 2, {'deep': 'value' * 5}]}}}, 'tuple': (1, 2, 3), 'text': 'The quick brown fox jumps over the lazy dog. ' * 4, 'set': {3, 1, 2}, 'n': None}
@dataclasses.dataclass
class P:
    x: int
    y: list = dataclasses.field(default_factory=lambda: list(range(30)))
    z: str = 'abc ' * 20
class L(list): pass
class R:
    def __repr__(self): return 'R' * 90
for v in (D, [D, D], list(range(100)), tuple(range(50)), {i: i * i for i in range(30)}, 'word ' * 40, 'x' * 100, 'a\nb\n' * 20, b'bytes ' * 30, {'k' * 30: 'v' * 60}, [[[[[[1]]]]]], (1,), [], {}, set(), frozenset(range(40)), L(range(40)), P(1), [P(2)], [R(), R()], collections.OrderedDict((i, 'v' * 10) for i in range(10)), collections.defaultdict(list, {i: [i] * 10 for i in range(5)}), collections.Counter('abracadabra' * 3), collections.deque(range(40)), collections.deque(range(30), maxlen=50), types.SimpleNamespace(a=1, b='x' * 80), types.MappingProxyType({i: 'v' * 10 for i in range(10)}), collections.ChainMap({'a': 'x' * 50}, {'b': 'y' * 50}), {2: 1, 'a': 2, None: 3}, {(1, 2): 3, (0, 5): 4}, bytearray(b'abc' * 40), 10 ** 20, 1.5, None, True):
    print(pformat(v))
    print(pformat(v, width=40, indent=4))
    print(pformat(v, width=30, compact=True))
    print(pformat(v, depth=2))
    print(pformat(v, sort_dicts=False, width=20))
# expect: {'items': [0,
# expect:            1,
# expect:            2,
# expect:            3,
# expect:            4,
# expect:            5,
# expect:            6,
# expect:            7,
# expect:            8,
# expect:            9,
# expect:            10,
# expect:            11,
# expect:            12,
# expect:            13,
# expect:            14,
# expect:            15,
# expect:            16,
# expect:            17,
# expect:            18,
# expect:            19,
# expect:            20,
# expect:            21,
# expect:            22,
# expect:            23,
# expect:            24,
# expect:            25,
# expect:            26,
# expect:            27,
# expect:            28,
# expect:            29,
# expect:            30,
# expect:            31,
# expect:            32,
# expect:            33,
# expect:            34,
# expect:            35,
# expect:            36,
# expect:            37,
# expect:            38,
# expect:            39],
# expect:  'n': None,
# expect:  'name': 'Alice Wonderland',
# expect:  'nested': {'a': {'b': {'c': [1, 2, {'deep': 'valuevaluevaluevaluevalue'}]}}},
# expect:  'set': {1, 2, 3},
# expect:  'text': 'The quick brown fox jumps over the lazy dog. The quick brown fox '
# expect:          'jumps over the lazy dog. The quick brown fox jumps over the lazy '
# expect:          'dog. The quick brown fox jumps over the lazy dog. ',
# expect:  'tuple': (1, 2, 3)}
# expect: {   'items': [   0,
# expect:                  1,
# expect:                  2,
# expect:                  3,
# expect:                  4,
# expect:                  5,
# expect:                  6,
# expect:                  7,
# expect:                  8,
# expect:                  9,
# expect:                  10,
# expect:                  11,
# expect:                  12,
# expect:                  13,
# expect:                  14,
# expect:                  15,
# expect:                  16,
# expect:                  17,
# expect:                  18,
# expect:                  19,
# expect:                  20,
# expect:                  21,
# expect:                  22,
# expect:                  23,
# expect:                  24,
# expect:                  25,
# expect:                  26,
# expect:                  27,
# expect:                  28,
# expect:                  29,
# expect:                  30,
# expect:                  31,
# expect:                  32,
# expect:                  33,
# expect:                  34,
# expect:                  35,
# expect:                  36,
# expect:                  37,
# expect:                  38,
# expect:                  39],
# expect:     'n': None,
# expect:     'name': 'Alice Wonderland',
# expect:     'nested': {   'a': {   'b': {   'c': [   1,
# expect:                                              2,
# expect:                                              {   'deep': 'valuevaluevaluevaluevalue'}]}}},
# expect:     'set': {1, 2, 3},
# expect:     'text': 'The quick brown fox jumps '
# expect:             'over the lazy dog. The '
# expect:             'quick brown fox jumps '
# expect:             'over the lazy dog. The '
# expect:             'quick brown fox jumps '
# expect:             'over the lazy dog. The '
# expect:             'quick brown fox jumps '
# expect:             'over the lazy dog. ',
# expect:     'tuple': (1, 2, 3)}
# expect: {'items': [0, 1, 2, 3, 4, 5,
# expect:            6, 7, 8, 9, 10, 11,
# expect:            12, 13, 14, 15, 16,
# expect:            17, 18, 19, 20, 21,
# expect:            22, 23, 24, 25, 26,
# expect:            27, 28, 29, 30, 31,
# expect:            32, 33, 34, 35, 36,
# expect:            37, 38, 39],
# expect:  'n': None,
# expect:  'name': 'Alice Wonderland',
# expect:  'nested': {'a': {'b': {'c': [1,
# expect:                               2,
# expect:                               {'deep': 'valuevaluevaluevaluevalue'}]}}},
# expect:  'set': {1, 2, 3},
# expect:  'text': 'The quick brown '
# expect:          'fox jumps over the '
# expect:          'lazy dog. The '
# expect:          'quick brown fox '
# expect:          'jumps over the '
# expect:          'lazy dog. The '
# expect:          'quick brown fox '
# expect:          'jumps over the '
# expect:          'lazy dog. The '
# expect:          'quick brown fox '
# expect:          'jumps over the '
# expect:          'lazy dog. ',
# expect:  'tuple': (1, 2, 3)}
# expect: {'items': [0,
# expect:            1,
# expect:            2,
# expect:            3,
# expect:            4,
# expect:            5,
# expect:            6,
# expect:            7,
# expect:            8,
# expect:            9,
# expect:            10,
# expect:            11,
# expect:            12,
# expect:            13,
# expect:            14,
# expect:            15,
# expect:            16,
# expect:            17,
# expect:            18,
# expect:            19,
# expect:            20,
# expect:            21,
# expect:            22,
# expect:            23,
# expect:            24,
# expect:            25,
# expect:            26,
# expect:            27,
# expect:            28,
# expect:            29,
# expect:            30,
# expect:            31,
# expect:            32,
# expect:            33,
# expect:            34,
# expect:            35,
# expect:            36,
# expect:            37,
# expect:            38,
# expect:            39],
# expect:  'n': None,
# expect:  'name': 'Alice Wonderland',
# expect:  'nested': {'a': {...}},
# expect:  'set': {1, 2, 3},
# expect:  'text': 'The quick brown fox jumps over the lazy dog. The quick brown fox '
# expect:          'jumps over the lazy dog. The quick brown fox jumps over the lazy '
# expect:          'dog. The quick brown fox jumps over the lazy dog. ',
# expect:  'tuple': (1, 2, 3)}
# expect: {'name': 'Alice '
# expect:          'Wonderland',
# expect:  'items': [0,
# expect:            1,
# expect:            2,
# expect:            3,
# expect:            4,
# expect:            5,
# expect:            6,
# expect:            7,
# expect:            8,
# expect:            9,
# expect:            10,
# expect:            11,
# expect:            12,
# expect:            13,
# expect:            14,
# expect:            15,
# expect:            16,
# expect:            17,
# expect:            18,
# expect:            19,
# expect:            20,
# expect:            21,
# expect:            22,
# expect:            23,
# expect:            24,
# expect:            25,
# expect:            26,
# expect:            27,
# expect:            28,
# expect:            29,
# expect:            30,
# expect:            31,
# expect:            32,
# expect:            33,
# expect:            34,
# expect:            35,
# expect:            36,
# expect:            37,
# expect:            38,
# expect:            39],
# expect:  'nested': {'a': {'b': {'c': [1,
# expect:                               2,
# expect:                               {'deep': 'valuevaluevaluevaluevalue'}]}}},
# expect:  'tuple': (1, 2, 3),
# expect:  'text': 'The '
# expect:          'quick '
# expect:          'brown '
# expect:          'fox '
# expect:          'jumps '
# expect:          'over the '
# expect:          'lazy '
# expect:          'dog. The '
# expect:          'quick '
# expect:          'brown '
# expect:          'fox '
# expect:          'jumps '
# expect:          'over the '
# expect:          'lazy '
# expect:          'dog. The '
# expect:          'quick '
# expect:          'brown '
# expect:          'fox '
# expect:          'jumps '
# expect:          'over the '
# expect:          'lazy '
# expect:          'dog. The '
# expect:          'quick '
# expect:          'brown '
# expect:          'fox '
# expect:          'jumps '
# expect:          'over the '
# expect:          'lazy '
# expect:          'dog. ',
# expect:  'set': {1, 2, 3},
# expect:  'n': None}
# expect: [{'items': [0,
# expect:             1,
# expect:             2,
# expect:             3,
# expect:             4,
# expect:             5,
# expect:             6,
# expect:             7,
# expect:             8,
# expect:             9,
# expect:             10,
# expect:             11,
# expect:             12,
# expect:             13,
# expect:             14,
# expect:             15,
# expect:             16,
# expect:             17,
# expect:             18,
# expect:             19,
# expect:             20,
# expect:             21,
# expect:             22,
# expect:             23,
# expect:             24,
# expect:             25,
# expect:             26,
# expect:             27,
# expect:             28,
# expect:             29,
# expect:             30,
# expect:             31,
# expect:             32,
# expect:             33,
# expect:             34,
# expect:             35,
# expect:             36,
# expect:             37,
# expect:             38,
# expect:             39],
# expect:   'n': None,
# expect:   'name': 'Alice Wonderland',
# expect:   'nested': {'a': {'b': {'c': [1, 2, {'deep': 'valuevaluevaluevaluevalue'}]}}},
# expect:   'set': {1, 2, 3},
# expect:   'text': 'The quick brown fox jumps over the lazy dog. The quick brown fox '
# expect:           'jumps over the lazy dog. The quick brown fox jumps over the lazy '
# expect:           'dog. The quick brown fox jumps over the lazy dog. ',
# expect:   'tuple': (1, 2, 3)},
# expect:  {'items': [0,
# expect:             1,
# expect:             2,
# expect:             3,
# expect:             4,
# expect:             5,
# expect:             6,
# expect:             7,
# expect:             8,
# expect:             9,
# expect:             10,
# expect:             11,
# expect:             12,
# expect:             13,
# expect:             14,
# expect:             15,
# expect:             16,
# expect:             17,
# expect:             18,
# expect:             19,
# expect:             20,
# expect:             21,
# expect:             22,
# expect:             23,
# expect:             24,
# expect:             25,
# expect:             26,
# expect:             27,
# expect:             28,
# expect:             29,
# expect:             30,
# expect:             31,
# expect:             32,
# expect:             33,
# expect:             34,
# expect:             35,
# expect:             36,
# expect:             37,
# expect:             38,
# expect:             39],
# expect:   'n': None,
# expect:   'name': 'Alice Wonderland',
# expect:   'nested': {'a': {'b': {'c': [1, 2, {'deep': 'valuevaluevaluevaluevalue'}]}}},
# expect:   'set': {1, 2, 3},
# expect:   'text': 'The quick brown fox jumps over the lazy dog. The quick brown fox '
# expect:           'jumps over the lazy dog. The quick brown fox jumps over the lazy '
# expect:           'dog. The quick brown fox jumps over the lazy dog. ',
# expect:   'tuple': (1, 2, 3)}]
# expect: [   {   'items': [   0,
# expect:                      1,
# expect:                      2,
# expect:                      3,
# expect:                      4,
# expect:                      5,
# expect:                      6,
# expect:                      7,
# expect:                      8,
# expect:                      9,
# expect:                      10,
# expect:                      11,
# expect:                      12,
# expect:                      13,
# expect:                      14,
# expect:                      15,
# expect:                      16,
# expect:                      17,
# expect:                      18,
# expect:                      19,
# expect:                      20,
# expect:                      21,
# expect:                      22,
# expect:                      23,
# expect:                      24,
# expect:                      25,
# expect:                      26,
# expect:                      27,
# expect:                      28,
# expect:                      29,
# expect:                      30,
# expect:                      31,
# expect:                      32,
# expect:                      33,
# expect:                      34,
# expect:                      35,
# expect:                      36,
# expect:                      37,
# expect:                      38,
# expect:                      39],
# expect:         'n': None,
# expect:         'name': 'Alice Wonderland',
# expect:         'nested': {   'a': {   'b': {   'c': [   1,
# expect:                                                  2,
# expect:                                                  {   'deep': 'valuevaluevaluevaluevalue'}]}}},
# expect:         'set': {1, 2, 3},
# expect:         'text': 'The quick brown fox '
# expect:                 'jumps over the lazy '
# expect:                 'dog. The quick brown '
# expect:                 'fox jumps over the '
# expect:                 'lazy dog. The quick '
# expect:                 'brown fox jumps over '
# expect:                 'the lazy dog. The '
# expect:                 'quick brown fox jumps '
# expect:                 'over the lazy dog. ',
# expect:         'tuple': (1, 2, 3)},
# expect:     {   'items': [   0,
# expect:                      1,
# expect:                      2,
# expect:                      3,
# expect:                      4,
# expect:                      5,
# expect:                      6,
# expect:                      7,
# expect:                      8,
# expect:                      9,
# expect:                      10,
# expect:                      11,
# expect:                      12,
# expect:                      13,
# expect:                      14,
# expect:                      15,
# expect:                      16,
# expect:                      17,
# expect:                      18,
# expect:                      19,
# expect:                      20,
# expect:                      21,
# expect:                      22,
# expect:                      23,
# expect:                      24,
# expect:                      25,
# expect:                      26,
# expect:                      27,
# expect:                      28,
# expect:                      29,
# expect:                      30,
# expect:                      31,
# expect:                      32,
# expect:                      33,
# expect:                      34,
# expect:                      35,
# expect:                      36,
# expect:                      37,
# expect:                      38,
# expect:                      39],
# expect:         'n': None,
# expect:         'name': 'Alice Wonderland',
# expect:         'nested': {   'a': {   'b': {   'c': [   1,
# expect:                                                  2,
# expect:                                                  {   'deep': 'valuevaluevaluevaluevalue'}]}}},
# expect:         'set': {1, 2, 3},
# expect:         'text': 'The quick brown fox '
# expect:                 'jumps over the lazy '
# expect:                 'dog. The quick brown '
# expect:                 'fox jumps over the '
# expect:                 'lazy dog. The quick '
# expect:                 'brown fox jumps over '
# expect:                 'the lazy dog. The '
# expect:                 'quick brown fox jumps '
# expect:                 'over the lazy dog. ',
# expect:         'tuple': (1, 2, 3)}]
# expect: [{'items': [0, 1, 2, 3, 4, 5,
# expect:             6, 7, 8, 9, 10,
# expect:             11, 12, 13, 14,
# expect:             15, 16, 17, 18,
# expect:             19, 20, 21, 22,
# expect:             23, 24, 25, 26,
# expect:             27, 28, 29, 30,
# expect:             31, 32, 33, 34,
# expect:             35, 36, 37, 38,
# expect:             39],
# expect:   'n': None,
# expect:   'name': 'Alice Wonderland',
# expect:   'nested': {'a': {'b': {'c': [1,
# expect:                                2,
# expect:                                {'deep': 'valuevaluevaluevaluevalue'}]}}},
# expect:   'set': {1, 2, 3},
# expect:   'text': 'The quick brown '
# expect:           'fox jumps over '
# expect:           'the lazy dog. The '
# expect:           'quick brown fox '
# expect:           'jumps over the '
# expect:           'lazy dog. The '
# expect:           'quick brown fox '
# expect:           'jumps over the '
# expect:           'lazy dog. The '
# expect:           'quick brown fox '
# expect:           'jumps over the '
# expect:           'lazy dog. ',
# expect:   'tuple': (1, 2, 3)},
# expect:  {'items': [0, 1, 2, 3, 4, 5,
# expect:             6, 7, 8, 9, 10,
# expect:             11, 12, 13, 14,
# expect:             15, 16, 17, 18,
# expect:             19, 20, 21, 22,
# expect:             23, 24, 25, 26,
# expect:             27, 28, 29, 30,
# expect:             31, 32, 33, 34,
# expect:             35, 36, 37, 38,
# expect:             39],
# expect:   'n': None,
# expect:   'name': 'Alice Wonderland',
# expect:   'nested': {'a': {'b': {'c': [1,
# expect:                                2,
# expect:                                {'deep': 'valuevaluevaluevaluevalue'}]}}},
# expect:   'set': {1, 2, 3},
# expect:   'text': 'The quick brown '
# expect:           'fox jumps over '
# expect:           'the lazy dog. The '
# expect:           'quick brown fox '
# expect:           'jumps over the '
# expect:           'lazy dog. The '
# expect:           'quick brown fox '
# expect:           'jumps over the '
# expect:           'lazy dog. The '
# expect:           'quick brown fox '
# expect:           'jumps over the '
# expect:           'lazy dog. ',
# expect:   'tuple': (1, 2, 3)}]
# expect: [{'items': [...],
# expect:   'n': None,
# expect:   'name': 'Alice Wonderland',
# expect:   'nested': {...},
# expect:   'set': {1, 2, 3},
# expect:   'text': 'The quick brown fox jumps over the lazy dog. The quick brown fox '
# expect:           'jumps over the lazy dog. The quick brown fox jumps over the lazy '
# expect:           'dog. The quick brown fox jumps over the lazy dog. ',
# expect:   'tuple': (...)},
# expect:  {'items': [...],
# expect:   'n': None,
# expect:   'name': 'Alice Wonderland',
# expect:   'nested': {...},
# expect:   'set': {1, 2, 3},
# expect:   'text': 'The quick brown fox jumps over the lazy dog. The quick brown fox '
# expect:           'jumps over the lazy dog. The quick brown fox jumps over the lazy '
# expect:           'dog. The quick brown fox jumps over the lazy dog. ',
# expect:   'tuple': (...)}]
# expect: [{'name': 'Alice '
# expect:           'Wonderland',
# expect:   'items': [0,
# expect:             1,
# expect:             2,
# expect:             3,
# expect:             4,
# expect:             5,
# expect:             6,
# expect:             7,
# expect:             8,
# expect:             9,
# expect:             10,
# expect:             11,
# expect:             12,
# expect:             13,
# expect:             14,
# expect:             15,
# expect:             16,
# expect:             17,
# expect:             18,
# expect:             19,
# expect:             20,
# expect:             21,
# expect:             22,
# expect:             23,
# expect:             24,
# expect:             25,
# expect:             26,
# expect:             27,
# expect:             28,
# expect:             29,
# expect:             30,
# expect:             31,
# expect:             32,
# expect:             33,
# expect:             34,
# expect:             35,
# expect:             36,
# expect:             37,
# expect:             38,
# expect:             39],
# expect:   'nested': {'a': {'b': {'c': [1,
# expect:                                2,
# expect:                                {'deep': 'valuevaluevaluevaluevalue'}]}}},
# expect:   'tuple': (1,
# expect:             2,
# expect:             3),
# expect:   'text': 'The '
# expect:           'quick '
# expect:           'brown '
# expect:           'fox '
# expect:           'jumps '
# expect:           'over '
# expect:           'the '
# expect:           'lazy '
# expect:           'dog. '
# expect:           'The '
# expect:           'quick '
# expect:           'brown '
# expect:           'fox '
# expect:           'jumps '
# expect:           'over '
# expect:           'the '
# expect:           'lazy '
# expect:           'dog. '
# expect:           'The '
# expect:           'quick '
# expect:           'brown '
# expect:           'fox '
# expect:           'jumps '
# expect:           'over '
# expect:           'the '
# expect:           'lazy '
# expect:           'dog. '
# expect:           'The '
# expect:           'quick '
# expect:           'brown '
# expect:           'fox '
# expect:           'jumps '
# expect:           'over '
# expect:           'the '
# expect:           'lazy '
# expect:           'dog. ',
# expect:   'set': {1, 2, 3},
# expect:   'n': None},
# expect:  {'name': 'Alice '
# expect:           'Wonderland',
# expect:   'items': [0,
# expect:             1,
# expect:             2,
# expect:             3,
# expect:             4,
# expect:             5,
# expect:             6,
# expect:             7,
# expect:             8,
# expect:             9,
# expect:             10,
# expect:             11,
# expect:             12,
# expect:             13,
# expect:             14,
# expect:             15,
# expect:             16,
# expect:             17,
# expect:             18,
# expect:             19,
# expect:             20,
# expect:             21,
# expect:             22,
# expect:             23,
# expect:             24,
# expect:             25,
# expect:             26,
# expect:             27,
# expect:             28,
# expect:             29,
# expect:             30,
# expect:             31,
# expect:             32,
# expect:             33,
# expect:             34,
# expect:             35,
# expect:             36,
# expect:             37,
# expect:             38,
# expect:             39],
# expect:   'nested': {'a': {'b': {'c': [1,
# expect:                                2,
# expect:                                {'deep': 'valuevaluevaluevaluevalue'}]}}},
# expect:   'tuple': (1,
# expect:             2,
# expect:             3),
# expect:   'text': 'The '
# expect:           'quick '
# expect:           'brown '
# expect:           'fox '
# expect:           'jumps '
# expect:           'over '
# expect:           'the '
# expect:           'lazy '
# expect:           'dog. '
# expect:           'The '
# expect:           'quick '
# expect:           'brown '
# expect:           'fox '
# expect:           'jumps '
# expect:           'over '
# expect:           'the '
# expect:           'lazy '
# expect:           'dog. '
# expect:           'The '
# expect:           'quick '
# expect:           'brown '
# expect:           'fox '
# expect:           'jumps '
# expect:           'over '
# expect:           'the '
# expect:           'lazy '
# expect:           'dog. '
# expect:           'The '
# expect:           'quick '
# expect:           'brown '
# expect:           'fox '
# expect:           'jumps '
# expect:           'over '
# expect:           'the '
# expect:           'lazy '
# expect:           'dog. ',
# expect:   'set': {1, 2, 3},
# expect:   'n': None}]
# expect: [0,
# expect:  1,
# expect:  2,
# expect:  3,
# expect:  4,
# expect:  5,
# expect:  6,
# expect:  7,
# expect:  8,
# expect:  9,
# expect:  10,
# expect:  11,
# expect:  12,
# expect:  13,
# expect:  14,
# expect:  15,
# expect:  16,
# expect:  17,
# expect:  18,
# expect:  19,
# expect:  20,
# expect:  21,
# expect:  22,
# expect:  23,
# expect:  24,
# expect:  25,
# expect:  26,
# expect:  27,
# expect:  28,
# expect:  29,
# expect:  30,
# expect:  31,
# expect:  32,
# expect:  33,
# expect:  34,
# expect:  35,
# expect:  36,
# expect:  37,
# expect:  38,
# expect:  39,
# expect:  40,
# expect:  41,
# expect:  42,
# expect:  43,
# expect:  44,
# expect:  45,
# expect:  46,
# expect:  47,
# expect:  48,
# expect:  49,
# expect:  50,
# expect:  51,
# expect:  52,
# expect:  53,
# expect:  54,
# expect:  55,
# expect:  56,
# expect:  57,
# expect:  58,
# expect:  59,
# expect:  60,
# expect:  61,
# expect:  62,
# expect:  63,
# expect:  64,
# expect:  65,
# expect:  66,
# expect:  67,
# expect:  68,
# expect:  69,
# expect:  70,
# expect:  71,
# expect:  72,
# expect:  73,
# expect:  74,
# expect:  75,
# expect:  76,
# expect:  77,
# expect:  78,
# expect:  79,
# expect:  80,
# expect:  81,
# expect:  82,
# expect:  83,
# expect:  84,
# expect:  85,
# expect:  86,
# expect:  87,
# expect:  88,
# expect:  89,
# expect:  90,
# expect:  91,
# expect:  92,
# expect:  93,
# expect:  94,
# expect:  95,
# expect:  96,
# expect:  97,
# expect:  98,
# expect:  99]
# expect: [   0,
# expect:     1,
# expect:     2,
# expect:     3,
# expect:     4,
# expect:     5,
# expect:     6,
# expect:     7,
# expect:     8,
# expect:     9,
# expect:     10,
# expect:     11,
# expect:     12,
# expect:     13,
# expect:     14,
# expect:     15,
# expect:     16,
# expect:     17,
# expect:     18,
# expect:     19,
# expect:     20,
# expect:     21,
# expect:     22,
# expect:     23,
# expect:     24,
# expect:     25,
# expect:     26,
# expect:     27,
# expect:     28,
# expect:     29,
# expect:     30,
# expect:     31,
# expect:     32,
# expect:     33,
# expect:     34,
# expect:     35,
# expect:     36,
# expect:     37,
# expect:     38,
# expect:     39,
# expect:     40,
# expect:     41,
# expect:     42,
# expect:     43,
# expect:     44,
# expect:     45,
# expect:     46,
# expect:     47,
# expect:     48,
# expect:     49,
# expect:     50,
# expect:     51,
# expect:     52,
# expect:     53,
# expect:     54,
# expect:     55,
# expect:     56,
# expect:     57,
# expect:     58,
# expect:     59,
# expect:     60,
# expect:     61,
# expect:     62,
# expect:     63,
# expect:     64,
# expect:     65,
# expect:     66,
# expect:     67,
# expect:     68,
# expect:     69,
# expect:     70,
# expect:     71,
# expect:     72,
# expect:     73,
# expect:     74,
# expect:     75,
# expect:     76,
# expect:     77,
# expect:     78,
# expect:     79,
# expect:     80,
# expect:     81,
# expect:     82,
# expect:     83,
# expect:     84,
# expect:     85,
# expect:     86,
# expect:     87,
# expect:     88,
# expect:     89,
# expect:     90,
# expect:     91,
# expect:     92,
# expect:     93,
# expect:     94,
# expect:     95,
# expect:     96,
# expect:     97,
# expect:     98,
# expect:     99]
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
# expect:  10, 11, 12, 13, 14, 15, 16,
# expect:  17, 18, 19, 20, 21, 22, 23,
# expect:  24, 25, 26, 27, 28, 29, 30,
# expect:  31, 32, 33, 34, 35, 36, 37,
# expect:  38, 39, 40, 41, 42, 43, 44,
# expect:  45, 46, 47, 48, 49, 50, 51,
# expect:  52, 53, 54, 55, 56, 57, 58,
# expect:  59, 60, 61, 62, 63, 64, 65,
# expect:  66, 67, 68, 69, 70, 71, 72,
# expect:  73, 74, 75, 76, 77, 78, 79,
# expect:  80, 81, 82, 83, 84, 85, 86,
# expect:  87, 88, 89, 90, 91, 92, 93,
# expect:  94, 95, 96, 97, 98, 99]
# expect: [0,
# expect:  1,
# expect:  2,
# expect:  3,
# expect:  4,
# expect:  5,
# expect:  6,
# expect:  7,
# expect:  8,
# expect:  9,
# expect:  10,
# expect:  11,
# expect:  12,
# expect:  13,
# expect:  14,
# expect:  15,
# expect:  16,
# expect:  17,
# expect:  18,
# expect:  19,
# expect:  20,
# expect:  21,
# expect:  22,
# expect:  23,
# expect:  24,
# expect:  25,
# expect:  26,
# expect:  27,
# expect:  28,
# expect:  29,
# expect:  30,
# expect:  31,
# expect:  32,
# expect:  33,
# expect:  34,
# expect:  35,
# expect:  36,
# expect:  37,
# expect:  38,
# expect:  39,
# expect:  40,
# expect:  41,
# expect:  42,
# expect:  43,
# expect:  44,
# expect:  45,
# expect:  46,
# expect:  47,
# expect:  48,
# expect:  49,
# expect:  50,
# expect:  51,
# expect:  52,
# expect:  53,
# expect:  54,
# expect:  55,
# expect:  56,
# expect:  57,
# expect:  58,
# expect:  59,
# expect:  60,
# expect:  61,
# expect:  62,
# expect:  63,
# expect:  64,
# expect:  65,
# expect:  66,
# expect:  67,
# expect:  68,
# expect:  69,
# expect:  70,
# expect:  71,
# expect:  72,
# expect:  73,
# expect:  74,
# expect:  75,
# expect:  76,
# expect:  77,
# expect:  78,
# expect:  79,
# expect:  80,
# expect:  81,
# expect:  82,
# expect:  83,
# expect:  84,
# expect:  85,
# expect:  86,
# expect:  87,
# expect:  88,
# expect:  89,
# expect:  90,
# expect:  91,
# expect:  92,
# expect:  93,
# expect:  94,
# expect:  95,
# expect:  96,
# expect:  97,
# expect:  98,
# expect:  99]
# expect: [0,
# expect:  1,
# expect:  2,
# expect:  3,
# expect:  4,
# expect:  5,
# expect:  6,
# expect:  7,
# expect:  8,
# expect:  9,
# expect:  10,
# expect:  11,
# expect:  12,
# expect:  13,
# expect:  14,
# expect:  15,
# expect:  16,
# expect:  17,
# expect:  18,
# expect:  19,
# expect:  20,
# expect:  21,
# expect:  22,
# expect:  23,
# expect:  24,
# expect:  25,
# expect:  26,
# expect:  27,
# expect:  28,
# expect:  29,
# expect:  30,
# expect:  31,
# expect:  32,
# expect:  33,
# expect:  34,
# expect:  35,
# expect:  36,
# expect:  37,
# expect:  38,
# expect:  39,
# expect:  40,
# expect:  41,
# expect:  42,
# expect:  43,
# expect:  44,
# expect:  45,
# expect:  46,
# expect:  47,
# expect:  48,
# expect:  49,
# expect:  50,
# expect:  51,
# expect:  52,
# expect:  53,
# expect:  54,
# expect:  55,
# expect:  56,
# expect:  57,
# expect:  58,
# expect:  59,
# expect:  60,
# expect:  61,
# expect:  62,
# expect:  63,
# expect:  64,
# expect:  65,
# expect:  66,
# expect:  67,
# expect:  68,
# expect:  69,
# expect:  70,
# expect:  71,
# expect:  72,
# expect:  73,
# expect:  74,
# expect:  75,
# expect:  76,
# expect:  77,
# expect:  78,
# expect:  79,
# expect:  80,
# expect:  81,
# expect:  82,
# expect:  83,
# expect:  84,
# expect:  85,
# expect:  86,
# expect:  87,
# expect:  88,
# expect:  89,
# expect:  90,
# expect:  91,
# expect:  92,
# expect:  93,
# expect:  94,
# expect:  95,
# expect:  96,
# expect:  97,
# expect:  98,
# expect:  99]
# expect: (0,
# expect:  1,
# expect:  2,
# expect:  3,
# expect:  4,
# expect:  5,
# expect:  6,
# expect:  7,
# expect:  8,
# expect:  9,
# expect:  10,
# expect:  11,
# expect:  12,
# expect:  13,
# expect:  14,
# expect:  15,
# expect:  16,
# expect:  17,
# expect:  18,
# expect:  19,
# expect:  20,
# expect:  21,
# expect:  22,
# expect:  23,
# expect:  24,
# expect:  25,
# expect:  26,
# expect:  27,
# expect:  28,
# expect:  29,
# expect:  30,
# expect:  31,
# expect:  32,
# expect:  33,
# expect:  34,
# expect:  35,
# expect:  36,
# expect:  37,
# expect:  38,
# expect:  39,
# expect:  40,
# expect:  41,
# expect:  42,
# expect:  43,
# expect:  44,
# expect:  45,
# expect:  46,
# expect:  47,
# expect:  48,
# expect:  49)
# expect: (   0,
# expect:     1,
# expect:     2,
# expect:     3,
# expect:     4,
# expect:     5,
# expect:     6,
# expect:     7,
# expect:     8,
# expect:     9,
# expect:     10,
# expect:     11,
# expect:     12,
# expect:     13,
# expect:     14,
# expect:     15,
# expect:     16,
# expect:     17,
# expect:     18,
# expect:     19,
# expect:     20,
# expect:     21,
# expect:     22,
# expect:     23,
# expect:     24,
# expect:     25,
# expect:     26,
# expect:     27,
# expect:     28,
# expect:     29,
# expect:     30,
# expect:     31,
# expect:     32,
# expect:     33,
# expect:     34,
# expect:     35,
# expect:     36,
# expect:     37,
# expect:     38,
# expect:     39,
# expect:     40,
# expect:     41,
# expect:     42,
# expect:     43,
# expect:     44,
# expect:     45,
# expect:     46,
# expect:     47,
# expect:     48,
# expect:     49)
# expect: (0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
# expect:  10, 11, 12, 13, 14, 15, 16,
# expect:  17, 18, 19, 20, 21, 22, 23,
# expect:  24, 25, 26, 27, 28, 29, 30,
# expect:  31, 32, 33, 34, 35, 36, 37,
# expect:  38, 39, 40, 41, 42, 43, 44,
# expect:  45, 46, 47, 48, 49)
# expect: (0,
# expect:  1,
# expect:  2,
# expect:  3,
# expect:  4,
# expect:  5,
# expect:  6,
# expect:  7,
# expect:  8,
# expect:  9,
# expect:  10,
# expect:  11,
# expect:  12,
# expect:  13,
# expect:  14,
# expect:  15,
# expect:  16,
# expect:  17,
# expect:  18,
# expect:  19,
# expect:  20,
# expect:  21,
# expect:  22,
# expect:  23,
# expect:  24,
# expect:  25,
# expect:  26,
# expect:  27,
# expect:  28,
# expect:  29,
# expect:  30,
# expect:  31,
# expect:  32,
# expect:  33,
# expect:  34,
# expect:  35,
# expect:  36,
# expect:  37,
# expect:  38,
# expect:  39,
# expect:  40,
# expect:  41,
# expect:  42,
# expect:  43,
# expect:  44,
# expect:  45,
# expect:  46,
# expect:  47,
# expect:  48,
# expect:  49)
# expect: (0,
# expect:  1,
# expect:  2,
# expect:  3,
# expect:  4,
# expect:  5,
# expect:  6,
# expect:  7,
# expect:  8,
# expect:  9,
# expect:  10,
# expect:  11,
# expect:  12,
# expect:  13,
# expect:  14,
# expect:  15,
# expect:  16,
# expect:  17,
# expect:  18,
# expect:  19,
# expect:  20,
# expect:  21,
# expect:  22,
# expect:  23,
# expect:  24,
# expect:  25,
# expect:  26,
# expect:  27,
# expect:  28,
# expect:  29,
# expect:  30,
# expect:  31,
# expect:  32,
# expect:  33,
# expect:  34,
# expect:  35,
# expect:  36,
# expect:  37,
# expect:  38,
# expect:  39,
# expect:  40,
# expect:  41,
# expect:  42,
# expect:  43,
# expect:  44,
# expect:  45,
# expect:  46,
# expect:  47,
# expect:  48,
# expect:  49)
# expect: {0: 0,
# expect:  1: 1,
# expect:  2: 4,
# expect:  3: 9,
# expect:  4: 16,
# expect:  5: 25,
# expect:  6: 36,
# expect:  7: 49,
# expect:  8: 64,
# expect:  9: 81,
# expect:  10: 100,
# expect:  11: 121,
# expect:  12: 144,
# expect:  13: 169,
# expect:  14: 196,
# expect:  15: 225,
# expect:  16: 256,
# expect:  17: 289,
# expect:  18: 324,
# expect:  19: 361,
# expect:  20: 400,
# expect:  21: 441,
# expect:  22: 484,
# expect:  23: 529,
# expect:  24: 576,
# expect:  25: 625,
# expect:  26: 676,
# expect:  27: 729,
# expect:  28: 784,
# expect:  29: 841}
# expect: {   0: 0,
# expect:     1: 1,
# expect:     2: 4,
# expect:     3: 9,
# expect:     4: 16,
# expect:     5: 25,
# expect:     6: 36,
# expect:     7: 49,
# expect:     8: 64,
# expect:     9: 81,
# expect:     10: 100,
# expect:     11: 121,
# expect:     12: 144,
# expect:     13: 169,
# expect:     14: 196,
# expect:     15: 225,
# expect:     16: 256,
# expect:     17: 289,
# expect:     18: 324,
# expect:     19: 361,
# expect:     20: 400,
# expect:     21: 441,
# expect:     22: 484,
# expect:     23: 529,
# expect:     24: 576,
# expect:     25: 625,
# expect:     26: 676,
# expect:     27: 729,
# expect:     28: 784,
# expect:     29: 841}
# expect: {0: 0,
# expect:  1: 1,
# expect:  2: 4,
# expect:  3: 9,
# expect:  4: 16,
# expect:  5: 25,
# expect:  6: 36,
# expect:  7: 49,
# expect:  8: 64,
# expect:  9: 81,
# expect:  10: 100,
# expect:  11: 121,
# expect:  12: 144,
# expect:  13: 169,
# expect:  14: 196,
# expect:  15: 225,
# expect:  16: 256,
# expect:  17: 289,
# expect:  18: 324,
# expect:  19: 361,
# expect:  20: 400,
# expect:  21: 441,
# expect:  22: 484,
# expect:  23: 529,
# expect:  24: 576,
# expect:  25: 625,
# expect:  26: 676,
# expect:  27: 729,
# expect:  28: 784,
# expect:  29: 841}
# expect: {0: 0,
# expect:  1: 1,
# expect:  2: 4,
# expect:  3: 9,
# expect:  4: 16,
# expect:  5: 25,
# expect:  6: 36,
# expect:  7: 49,
# expect:  8: 64,
# expect:  9: 81,
# expect:  10: 100,
# expect:  11: 121,
# expect:  12: 144,
# expect:  13: 169,
# expect:  14: 196,
# expect:  15: 225,
# expect:  16: 256,
# expect:  17: 289,
# expect:  18: 324,
# expect:  19: 361,
# expect:  20: 400,
# expect:  21: 441,
# expect:  22: 484,
# expect:  23: 529,
# expect:  24: 576,
# expect:  25: 625,
# expect:  26: 676,
# expect:  27: 729,
# expect:  28: 784,
# expect:  29: 841}
# expect: {0: 0,
# expect:  1: 1,
# expect:  2: 4,
# expect:  3: 9,
# expect:  4: 16,
# expect:  5: 25,
# expect:  6: 36,
# expect:  7: 49,
# expect:  8: 64,
# expect:  9: 81,
# expect:  10: 100,
# expect:  11: 121,
# expect:  12: 144,
# expect:  13: 169,
# expect:  14: 196,
# expect:  15: 225,
# expect:  16: 256,
# expect:  17: 289,
# expect:  18: 324,
# expect:  19: 361,
# expect:  20: 400,
# expect:  21: 441,
# expect:  22: 484,
# expect:  23: 529,
# expect:  24: 576,
# expect:  25: 625,
# expect:  26: 676,
# expect:  27: 729,
# expect:  28: 784,
# expect:  29: 841}
# expect: ('word word word word word word word word word word word word word word word '
# expect:  'word word word word word word word word word word word word word word word '
# expect:  'word word word word word word word word word word ')
# expect: ('word word word word word word word '
# expect:  'word word word word word word word '
# expect:  'word word word word word word word '
# expect:  'word word word word word word word '
# expect:  'word word word word word word word '
# expect:  'word word word word word ')
# expect: ('word word word word word '
# expect:  'word word word word word '
# expect:  'word word word word word '
# expect:  'word word word word word '
# expect:  'word word word word word '
# expect:  'word word word word word '
# expect:  'word word word word word '
# expect:  'word word word word word ')
# expect: ('word word word word word word word word word word word word word word word '
# expect:  'word word word word word word word word word word word word word word word '
# expect:  'word word word word word word word word word word ')
# expect: ('word word word '
# expect:  'word word word '
# expect:  'word word word '
# expect:  'word word word '
# expect:  'word word word '
# expect:  'word word word '
# expect:  'word word word '
# expect:  'word word word '
# expect:  'word word word '
# expect:  'word word word '
# expect:  'word word word '
# expect:  'word word word '
# expect:  'word word word '
# expect:  'word ')
# expect: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
# expect: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
# expect: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
# expect: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
# expect: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
# expect: ('a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n')
# expect: ('a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n')
# expect: ('a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n')
# expect: ('a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n')
# expect: ('a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n'
# expect:  'a\n'
# expect:  'b\n')
# expect: (b'bytes bytes bytes bytes bytes bytes bytes bytes bytes bytes bytes bytes byte'
# expect:  b's bytes bytes bytes bytes bytes bytes bytes bytes bytes bytes bytes bytes by'
# expect:  b'tes bytes bytes bytes bytes ')
# expect: (b'bytes bytes bytes bytes bytes bytes '
# expect:  b'bytes bytes bytes bytes bytes bytes '
# expect:  b'bytes bytes bytes bytes bytes bytes '
# expect:  b'bytes bytes bytes bytes bytes bytes '
# expect:  b'bytes bytes bytes bytes bytes bytes ')
# expect: (b'bytes bytes bytes bytes '
# expect:  b'bytes bytes bytes bytes '
# expect:  b'bytes bytes bytes bytes '
# expect:  b'bytes bytes bytes bytes '
# expect:  b'bytes bytes bytes bytes '
# expect:  b'bytes bytes bytes bytes '
# expect:  b'bytes bytes bytes bytes '
# expect:  b'bytes bytes ')
# expect: (b'bytes bytes bytes bytes bytes bytes bytes bytes bytes bytes bytes bytes byte'
# expect:  b's bytes bytes bytes bytes bytes bytes bytes bytes bytes bytes bytes bytes by'
# expect:  b'tes bytes bytes bytes bytes ')
# expect: (b'bytes bytes byte'
# expect:  b's bytes bytes by'
# expect:  b'tes bytes bytes '
# expect:  b'bytes bytes byte'
# expect:  b's bytes bytes by'
# expect:  b'tes bytes bytes '
# expect:  b'bytes bytes byte'
# expect:  b's bytes bytes by'
# expect:  b'tes bytes bytes '
# expect:  b'bytes bytes byte'
# expect:  b's bytes bytes by'
# expect:  b'tes ')
# expect: {'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkk': 'vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'}
# expect: {   'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkk': 'vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'}
# expect: {'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkk': 'vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'}
# expect: {'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkk': 'vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'}
# expect: {'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkk': 'vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'}
# expect: [[[[[[1]]]]]]
# expect: [[[[[[1]]]]]]
# expect: [[[[[[1]]]]]]
# expect: [[[...]]]
# expect: [[[[[[1]]]]]]
# expect: (1,)
# expect: (1,)
# expect: (1,)
# expect: (1,)
# expect: (1,)
# expect: []
# expect: []
# expect: []
# expect: []
# expect: []
# expect: {}
# expect: {}
# expect: {}
# expect: {}
# expect: {}
# expect: set()
# expect: set()
# expect: set()
# expect: set()
# expect: set()
# expect: frozenset({0,
# expect:            1,
# expect:            2,
# expect:            3,
# expect:            4,
# expect:            5,
# expect:            6,
# expect:            7,
# expect:            8,
# expect:            9,
# expect:            10,
# expect:            11,
# expect:            12,
# expect:            13,
# expect:            14,
# expect:            15,
# expect:            16,
# expect:            17,
# expect:            18,
# expect:            19,
# expect:            20,
# expect:            21,
# expect:            22,
# expect:            23,
# expect:            24,
# expect:            25,
# expect:            26,
# expect:            27,
# expect:            28,
# expect:            29,
# expect:            30,
# expect:            31,
# expect:            32,
# expect:            33,
# expect:            34,
# expect:            35,
# expect:            36,
# expect:            37,
# expect:            38,
# expect:            39})
# expect: frozenset({   0,
# expect:               1,
# expect:               2,
# expect:               3,
# expect:               4,
# expect:               5,
# expect:               6,
# expect:               7,
# expect:               8,
# expect:               9,
# expect:               10,
# expect:               11,
# expect:               12,
# expect:               13,
# expect:               14,
# expect:               15,
# expect:               16,
# expect:               17,
# expect:               18,
# expect:               19,
# expect:               20,
# expect:               21,
# expect:               22,
# expect:               23,
# expect:               24,
# expect:               25,
# expect:               26,
# expect:               27,
# expect:               28,
# expect:               29,
# expect:               30,
# expect:               31,
# expect:               32,
# expect:               33,
# expect:               34,
# expect:               35,
# expect:               36,
# expect:               37,
# expect:               38,
# expect:               39})
# expect: frozenset({0, 1, 2, 3, 4, 5,
# expect:            6, 7, 8, 9, 10, 11,
# expect:            12, 13, 14, 15, 16,
# expect:            17, 18, 19, 20, 21,
# expect:            22, 23, 24, 25, 26,
# expect:            27, 28, 29, 30, 31,
# expect:            32, 33, 34, 35, 36,
# expect:            37, 38, 39})
# expect: frozenset({0,
# expect:            1,
# expect:            2,
# expect:            3,
# expect:            4,
# expect:            5,
# expect:            6,
# expect:            7,
# expect:            8,
# expect:            9,
# expect:            10,
# expect:            11,
# expect:            12,
# expect:            13,
# expect:            14,
# expect:            15,
# expect:            16,
# expect:            17,
# expect:            18,
# expect:            19,
# expect:            20,
# expect:            21,
# expect:            22,
# expect:            23,
# expect:            24,
# expect:            25,
# expect:            26,
# expect:            27,
# expect:            28,
# expect:            29,
# expect:            30,
# expect:            31,
# expect:            32,
# expect:            33,
# expect:            34,
# expect:            35,
# expect:            36,
# expect:            37,
# expect:            38,
# expect:            39})
# expect: frozenset({0,
# expect:            1,
# expect:            2,
# expect:            3,
# expect:            4,
# expect:            5,
# expect:            6,
# expect:            7,
# expect:            8,
# expect:            9,
# expect:            10,
# expect:            11,
# expect:            12,
# expect:            13,
# expect:            14,
# expect:            15,
# expect:            16,
# expect:            17,
# expect:            18,
# expect:            19,
# expect:            20,
# expect:            21,
# expect:            22,
# expect:            23,
# expect:            24,
# expect:            25,
# expect:            26,
# expect:            27,
# expect:            28,
# expect:            29,
# expect:            30,
# expect:            31,
# expect:            32,
# expect:            33,
# expect:            34,
# expect:            35,
# expect:            36,
# expect:            37,
# expect:            38,
# expect:            39})
# expect: [0,
# expect:  1,
# expect:  2,
# expect:  3,
# expect:  4,
# expect:  5,
# expect:  6,
# expect:  7,
# expect:  8,
# expect:  9,
# expect:  10,
# expect:  11,
# expect:  12,
# expect:  13,
# expect:  14,
# expect:  15,
# expect:  16,
# expect:  17,
# expect:  18,
# expect:  19,
# expect:  20,
# expect:  21,
# expect:  22,
# expect:  23,
# expect:  24,
# expect:  25,
# expect:  26,
# expect:  27,
# expect:  28,
# expect:  29,
# expect:  30,
# expect:  31,
# expect:  32,
# expect:  33,
# expect:  34,
# expect:  35,
# expect:  36,
# expect:  37,
# expect:  38,
# expect:  39]
# expect: [   0,
# expect:     1,
# expect:     2,
# expect:     3,
# expect:     4,
# expect:     5,
# expect:     6,
# expect:     7,
# expect:     8,
# expect:     9,
# expect:     10,
# expect:     11,
# expect:     12,
# expect:     13,
# expect:     14,
# expect:     15,
# expect:     16,
# expect:     17,
# expect:     18,
# expect:     19,
# expect:     20,
# expect:     21,
# expect:     22,
# expect:     23,
# expect:     24,
# expect:     25,
# expect:     26,
# expect:     27,
# expect:     28,
# expect:     29,
# expect:     30,
# expect:     31,
# expect:     32,
# expect:     33,
# expect:     34,
# expect:     35,
# expect:     36,
# expect:     37,
# expect:     38,
# expect:     39]
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
# expect:  10, 11, 12, 13, 14, 15, 16,
# expect:  17, 18, 19, 20, 21, 22, 23,
# expect:  24, 25, 26, 27, 28, 29, 30,
# expect:  31, 32, 33, 34, 35, 36, 37,
# expect:  38, 39]
# expect: [0,
# expect:  1,
# expect:  2,
# expect:  3,
# expect:  4,
# expect:  5,
# expect:  6,
# expect:  7,
# expect:  8,
# expect:  9,
# expect:  10,
# expect:  11,
# expect:  12,
# expect:  13,
# expect:  14,
# expect:  15,
# expect:  16,
# expect:  17,
# expect:  18,
# expect:  19,
# expect:  20,
# expect:  21,
# expect:  22,
# expect:  23,
# expect:  24,
# expect:  25,
# expect:  26,
# expect:  27,
# expect:  28,
# expect:  29,
# expect:  30,
# expect:  31,
# expect:  32,
# expect:  33,
# expect:  34,
# expect:  35,
# expect:  36,
# expect:  37,
# expect:  38,
# expect:  39]
# expect: [0,
# expect:  1,
# expect:  2,
# expect:  3,
# expect:  4,
# expect:  5,
# expect:  6,
# expect:  7,
# expect:  8,
# expect:  9,
# expect:  10,
# expect:  11,
# expect:  12,
# expect:  13,
# expect:  14,
# expect:  15,
# expect:  16,
# expect:  17,
# expect:  18,
# expect:  19,
# expect:  20,
# expect:  21,
# expect:  22,
# expect:  23,
# expect:  24,
# expect:  25,
# expect:  26,
# expect:  27,
# expect:  28,
# expect:  29,
# expect:  30,
# expect:  31,
# expect:  32,
# expect:  33,
# expect:  34,
# expect:  35,
# expect:  36,
# expect:  37,
# expect:  38,
# expect:  39]
# expect: P(x=1,
# expect:   y=[0,
# expect:      1,
# expect:      2,
# expect:      3,
# expect:      4,
# expect:      5,
# expect:      6,
# expect:      7,
# expect:      8,
# expect:      9,
# expect:      10,
# expect:      11,
# expect:      12,
# expect:      13,
# expect:      14,
# expect:      15,
# expect:      16,
# expect:      17,
# expect:      18,
# expect:      19,
# expect:      20,
# expect:      21,
# expect:      22,
# expect:      23,
# expect:      24,
# expect:      25,
# expect:      26,
# expect:      27,
# expect:      28,
# expect:      29],
# expect:   z='abc abc abc abc abc abc abc abc abc abc abc abc abc abc abc abc abc abc '
# expect:     'abc abc ')
# expect: P(x=1,
# expect:   y=[   0,
# expect:         1,
# expect:         2,
# expect:         3,
# expect:         4,
# expect:         5,
# expect:         6,
# expect:         7,
# expect:         8,
# expect:         9,
# expect:         10,
# expect:         11,
# expect:         12,
# expect:         13,
# expect:         14,
# expect:         15,
# expect:         16,
# expect:         17,
# expect:         18,
# expect:         19,
# expect:         20,
# expect:         21,
# expect:         22,
# expect:         23,
# expect:         24,
# expect:         25,
# expect:         26,
# expect:         27,
# expect:         28,
# expect:         29],
# expect:   z='abc abc abc abc abc abc abc abc '
# expect:     'abc abc abc abc abc abc abc abc '
# expect:     'abc abc abc abc ')
# expect: P(x=1,
# expect:   y=[0, 1, 2, 3, 4, 5, 6, 7,
# expect:      8, 9, 10, 11, 12, 13, 14,
# expect:      15, 16, 17, 18, 19, 20,
# expect:      21, 22, 23, 24, 25, 26,
# expect:      27, 28, 29],
# expect:   z='abc abc abc abc abc abc '
# expect:     'abc abc abc abc abc abc '
# expect:     'abc abc abc abc abc abc '
# expect:     'abc abc ')
# expect: P(x=1,
# expect:   y=[0,
# expect:      1,
# expect:      2,
# expect:      3,
# expect:      4,
# expect:      5,
# expect:      6,
# expect:      7,
# expect:      8,
# expect:      9,
# expect:      10,
# expect:      11,
# expect:      12,
# expect:      13,
# expect:      14,
# expect:      15,
# expect:      16,
# expect:      17,
# expect:      18,
# expect:      19,
# expect:      20,
# expect:      21,
# expect:      22,
# expect:      23,
# expect:      24,
# expect:      25,
# expect:      26,
# expect:      27,
# expect:      28,
# expect:      29],
# expect:   z='abc abc abc abc abc abc abc abc abc abc abc abc abc abc abc abc abc abc '
# expect:     'abc abc ')
# expect: P(x=1,
# expect:   y=[0,
# expect:      1,
# expect:      2,
# expect:      3,
# expect:      4,
# expect:      5,
# expect:      6,
# expect:      7,
# expect:      8,
# expect:      9,
# expect:      10,
# expect:      11,
# expect:      12,
# expect:      13,
# expect:      14,
# expect:      15,
# expect:      16,
# expect:      17,
# expect:      18,
# expect:      19,
# expect:      20,
# expect:      21,
# expect:      22,
# expect:      23,
# expect:      24,
# expect:      25,
# expect:      26,
# expect:      27,
# expect:      28,
# expect:      29],
# expect:   z='abc abc abc '
# expect:     'abc abc abc '
# expect:     'abc abc abc '
# expect:     'abc abc abc '
# expect:     'abc abc abc '
# expect:     'abc abc abc '
# expect:     'abc abc ')
# expect: [P(x=2,
# expect:    y=[0,
# expect:       1,
# expect:       2,
# expect:       3,
# expect:       4,
# expect:       5,
# expect:       6,
# expect:       7,
# expect:       8,
# expect:       9,
# expect:       10,
# expect:       11,
# expect:       12,
# expect:       13,
# expect:       14,
# expect:       15,
# expect:       16,
# expect:       17,
# expect:       18,
# expect:       19,
# expect:       20,
# expect:       21,
# expect:       22,
# expect:       23,
# expect:       24,
# expect:       25,
# expect:       26,
# expect:       27,
# expect:       28,
# expect:       29],
# expect:    z='abc abc abc abc abc abc abc abc abc abc abc abc abc abc abc abc abc abc '
# expect:      'abc abc ')]
# expect: [   P(x=2,
# expect:       y=[   0,
# expect:             1,
# expect:             2,
# expect:             3,
# expect:             4,
# expect:             5,
# expect:             6,
# expect:             7,
# expect:             8,
# expect:             9,
# expect:             10,
# expect:             11,
# expect:             12,
# expect:             13,
# expect:             14,
# expect:             15,
# expect:             16,
# expect:             17,
# expect:             18,
# expect:             19,
# expect:             20,
# expect:             21,
# expect:             22,
# expect:             23,
# expect:             24,
# expect:             25,
# expect:             26,
# expect:             27,
# expect:             28,
# expect:             29],
# expect:       z='abc abc abc abc abc abc abc '
# expect:         'abc abc abc abc abc abc abc '
# expect:         'abc abc abc abc abc abc ')]
# expect: [P(x=2,
# expect:    y=[0, 1, 2, 3, 4, 5, 6, 7,
# expect:       8, 9, 10, 11, 12, 13,
# expect:       14, 15, 16, 17, 18, 19,
# expect:       20, 21, 22, 23, 24, 25,
# expect:       26, 27, 28, 29],
# expect:    z='abc abc abc abc abc '
# expect:      'abc abc abc abc abc '
# expect:      'abc abc abc abc abc '
# expect:      'abc abc abc abc abc ')]
# expect: [P(x=2,
# expect:    y=[...],
# expect:    z='abc abc abc abc abc abc abc abc abc abc abc abc abc abc abc abc abc abc '
# expect:      'abc abc ')]
# expect: [P(x=2,
# expect:    y=[0,
# expect:       1,
# expect:       2,
# expect:       3,
# expect:       4,
# expect:       5,
# expect:       6,
# expect:       7,
# expect:       8,
# expect:       9,
# expect:       10,
# expect:       11,
# expect:       12,
# expect:       13,
# expect:       14,
# expect:       15,
# expect:       16,
# expect:       17,
# expect:       18,
# expect:       19,
# expect:       20,
# expect:       21,
# expect:       22,
# expect:       23,
# expect:       24,
# expect:       25,
# expect:       26,
# expect:       27,
# expect:       28,
# expect:       29],
# expect:    z='abc abc abc '
# expect:      'abc abc abc '
# expect:      'abc abc abc '
# expect:      'abc abc abc '
# expect:      'abc abc abc '
# expect:      'abc abc abc '
# expect:      'abc abc ')]
# expect: [RRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRR,
# expect:  RRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRR]
# expect: [   RRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRR,
# expect:     RRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRR]
# expect: [RRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRR,
# expect:  RRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRR]
# expect: [RRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRR,
# expect:  RRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRR]
# expect: [RRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRR,
# expect:  RRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRR]
# expect: OrderedDict([(0, 'vvvvvvvvvv'),
# expect:              (1, 'vvvvvvvvvv'),
# expect:              (2, 'vvvvvvvvvv'),
# expect:              (3, 'vvvvvvvvvv'),
# expect:              (4, 'vvvvvvvvvv'),
# expect:              (5, 'vvvvvvvvvv'),
# expect:              (6, 'vvvvvvvvvv'),
# expect:              (7, 'vvvvvvvvvv'),
# expect:              (8, 'vvvvvvvvvv'),
# expect:              (9, 'vvvvvvvvvv')])
# expect: OrderedDict([   (0, 'vvvvvvvvvv'),
# expect:                 (1, 'vvvvvvvvvv'),
# expect:                 (2, 'vvvvvvvvvv'),
# expect:                 (3, 'vvvvvvvvvv'),
# expect:                 (4, 'vvvvvvvvvv'),
# expect:                 (5, 'vvvvvvvvvv'),
# expect:                 (6, 'vvvvvvvvvv'),
# expect:                 (7, 'vvvvvvvvvv'),
# expect:                 (8, 'vvvvvvvvvv'),
# expect:                 (9, 'vvvvvvvvvv')])
# expect: OrderedDict([(0,
# expect:               'vvvvvvvvvv'),
# expect:              (1,
# expect:               'vvvvvvvvvv'),
# expect:              (2,
# expect:               'vvvvvvvvvv'),
# expect:              (3,
# expect:               'vvvvvvvvvv'),
# expect:              (4,
# expect:               'vvvvvvvvvv'),
# expect:              (5,
# expect:               'vvvvvvvvvv'),
# expect:              (6,
# expect:               'vvvvvvvvvv'),
# expect:              (7,
# expect:               'vvvvvvvvvv'),
# expect:              (8,
# expect:               'vvvvvvvvvv'),
# expect:              (9,
# expect:               'vvvvvvvvvv')])
# expect: OrderedDict([(...),
# expect:              (...),
# expect:              (...),
# expect:              (...),
# expect:              (...),
# expect:              (...),
# expect:              (...),
# expect:              (...),
# expect:              (...),
# expect:              (...)])
# expect: OrderedDict([(0,
# expect:               'vvvvvvvvvv'),
# expect:              (1,
# expect:               'vvvvvvvvvv'),
# expect:              (2,
# expect:               'vvvvvvvvvv'),
# expect:              (3,
# expect:               'vvvvvvvvvv'),
# expect:              (4,
# expect:               'vvvvvvvvvv'),
# expect:              (5,
# expect:               'vvvvvvvvvv'),
# expect:              (6,
# expect:               'vvvvvvvvvv'),
# expect:              (7,
# expect:               'vvvvvvvvvv'),
# expect:              (8,
# expect:               'vvvvvvvvvv'),
# expect:              (9,
# expect:               'vvvvvvvvvv')])
# expect: defaultdict(<class 'list'>,
# expect:             {0: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
# expect:              1: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
# expect:              2: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
# expect:              3: [3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
# expect:              4: [4, 4, 4, 4, 4, 4, 4, 4, 4, 4]})
# expect: defaultdict(<class 'list'>,
# expect:             {   0: [   0,
# expect:                        0,
# expect:                        0,
# expect:                        0,
# expect:                        0,
# expect:                        0,
# expect:                        0,
# expect:                        0,
# expect:                        0,
# expect:                        0],
# expect:                 1: [   1,
# expect:                        1,
# expect:                        1,
# expect:                        1,
# expect:                        1,
# expect:                        1,
# expect:                        1,
# expect:                        1,
# expect:                        1,
# expect:                        1],
# expect:                 2: [   2,
# expect:                        2,
# expect:                        2,
# expect:                        2,
# expect:                        2,
# expect:                        2,
# expect:                        2,
# expect:                        2,
# expect:                        2,
# expect:                        2],
# expect:                 3: [   3,
# expect:                        3,
# expect:                        3,
# expect:                        3,
# expect:                        3,
# expect:                        3,
# expect:                        3,
# expect:                        3,
# expect:                        3,
# expect:                        3],
# expect:                 4: [   4,
# expect:                        4,
# expect:                        4,
# expect:                        4,
# expect:                        4,
# expect:                        4,
# expect:                        4,
# expect:                        4,
# expect:                        4,
# expect:                        4]})
# expect: defaultdict(<class 'list'>,
# expect:             {0: [0, 0, 0, 0,
# expect:                  0, 0, 0, 0,
# expect:                  0, 0],
# expect:              1: [1, 1, 1, 1,
# expect:                  1, 1, 1, 1,
# expect:                  1, 1],
# expect:              2: [2, 2, 2, 2,
# expect:                  2, 2, 2, 2,
# expect:                  2, 2],
# expect:              3: [3, 3, 3, 3,
# expect:                  3, 3, 3, 3,
# expect:                  3, 3],
# expect:              4: [4, 4, 4, 4,
# expect:                  4, 4, 4, 4,
# expect:                  4, 4]})
# expect: defaultdict(<class 'list'>,
# expect:             {0: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
# expect:              1: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
# expect:              2: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
# expect:              3: [3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
# expect:              4: [4, 4, 4, 4, 4, 4, 4, 4, 4, 4]})
# expect: defaultdict(<class 'list'>,
# expect:             {0: [0,
# expect:                  0,
# expect:                  0,
# expect:                  0,
# expect:                  0,
# expect:                  0,
# expect:                  0,
# expect:                  0,
# expect:                  0,
# expect:                  0],
# expect:              1: [1,
# expect:                  1,
# expect:                  1,
# expect:                  1,
# expect:                  1,
# expect:                  1,
# expect:                  1,
# expect:                  1,
# expect:                  1,
# expect:                  1],
# expect:              2: [2,
# expect:                  2,
# expect:                  2,
# expect:                  2,
# expect:                  2,
# expect:                  2,
# expect:                  2,
# expect:                  2,
# expect:                  2,
# expect:                  2],
# expect:              3: [3,
# expect:                  3,
# expect:                  3,
# expect:                  3,
# expect:                  3,
# expect:                  3,
# expect:                  3,
# expect:                  3,
# expect:                  3,
# expect:                  3],
# expect:              4: [4,
# expect:                  4,
# expect:                  4,
# expect:                  4,
# expect:                  4,
# expect:                  4,
# expect:                  4,
# expect:                  4,
# expect:                  4,
# expect:                  4]})
# expect: Counter({'a': 15, 'b': 6, 'r': 6, 'c': 3, 'd': 3})
# expect: Counter({   'a': 15,
# expect:             'b': 6,
# expect:             'r': 6,
# expect:             'c': 3,
# expect:             'd': 3})
# expect: Counter({'a': 15,
# expect:          'b': 6,
# expect:          'r': 6,
# expect:          'c': 3,
# expect:          'd': 3})
# expect: Counter({'a': 15, 'b': 6, 'r': 6, 'c': 3, 'd': 3})
# expect: Counter({'a': 15,
# expect:          'b': 6,
# expect:          'r': 6,
# expect:          'c': 3,
# expect:          'd': 3})
# expect: deque([0,
# expect:        1,
# expect:        2,
# expect:        3,
# expect:        4,
# expect:        5,
# expect:        6,
# expect:        7,
# expect:        8,
# expect:        9,
# expect:        10,
# expect:        11,
# expect:        12,
# expect:        13,
# expect:        14,
# expect:        15,
# expect:        16,
# expect:        17,
# expect:        18,
# expect:        19,
# expect:        20,
# expect:        21,
# expect:        22,
# expect:        23,
# expect:        24,
# expect:        25,
# expect:        26,
# expect:        27,
# expect:        28,
# expect:        29,
# expect:        30,
# expect:        31,
# expect:        32,
# expect:        33,
# expect:        34,
# expect:        35,
# expect:        36,
# expect:        37,
# expect:        38,
# expect:        39])
# expect: deque([   0,
# expect:           1,
# expect:           2,
# expect:           3,
# expect:           4,
# expect:           5,
# expect:           6,
# expect:           7,
# expect:           8,
# expect:           9,
# expect:           10,
# expect:           11,
# expect:           12,
# expect:           13,
# expect:           14,
# expect:           15,
# expect:           16,
# expect:           17,
# expect:           18,
# expect:           19,
# expect:           20,
# expect:           21,
# expect:           22,
# expect:           23,
# expect:           24,
# expect:           25,
# expect:           26,
# expect:           27,
# expect:           28,
# expect:           29,
# expect:           30,
# expect:           31,
# expect:           32,
# expect:           33,
# expect:           34,
# expect:           35,
# expect:           36,
# expect:           37,
# expect:           38,
# expect:           39])
# expect: deque([0, 1, 2, 3, 4, 5, 6, 7,
# expect:        8, 9, 10, 11, 12, 13,
# expect:        14, 15, 16, 17, 18, 19,
# expect:        20, 21, 22, 23, 24, 25,
# expect:        26, 27, 28, 29, 30, 31,
# expect:        32, 33, 34, 35, 36, 37,
# expect:        38, 39])
# expect: deque([0,
# expect:        1,
# expect:        2,
# expect:        3,
# expect:        4,
# expect:        5,
# expect:        6,
# expect:        7,
# expect:        8,
# expect:        9,
# expect:        10,
# expect:        11,
# expect:        12,
# expect:        13,
# expect:        14,
# expect:        15,
# expect:        16,
# expect:        17,
# expect:        18,
# expect:        19,
# expect:        20,
# expect:        21,
# expect:        22,
# expect:        23,
# expect:        24,
# expect:        25,
# expect:        26,
# expect:        27,
# expect:        28,
# expect:        29,
# expect:        30,
# expect:        31,
# expect:        32,
# expect:        33,
# expect:        34,
# expect:        35,
# expect:        36,
# expect:        37,
# expect:        38,
# expect:        39])
# expect: deque([0,
# expect:        1,
# expect:        2,
# expect:        3,
# expect:        4,
# expect:        5,
# expect:        6,
# expect:        7,
# expect:        8,
# expect:        9,
# expect:        10,
# expect:        11,
# expect:        12,
# expect:        13,
# expect:        14,
# expect:        15,
# expect:        16,
# expect:        17,
# expect:        18,
# expect:        19,
# expect:        20,
# expect:        21,
# expect:        22,
# expect:        23,
# expect:        24,
# expect:        25,
# expect:        26,
# expect:        27,
# expect:        28,
# expect:        29,
# expect:        30,
# expect:        31,
# expect:        32,
# expect:        33,
# expect:        34,
# expect:        35,
# expect:        36,
# expect:        37,
# expect:        38,
# expect:        39])
# expect: deque([0,
# expect:        1,
# expect:        2,
# expect:        3,
# expect:        4,
# expect:        5,
# expect:        6,
# expect:        7,
# expect:        8,
# expect:        9,
# expect:        10,
# expect:        11,
# expect:        12,
# expect:        13,
# expect:        14,
# expect:        15,
# expect:        16,
# expect:        17,
# expect:        18,
# expect:        19,
# expect:        20,
# expect:        21,
# expect:        22,
# expect:        23,
# expect:        24,
# expect:        25,
# expect:        26,
# expect:        27,
# expect:        28,
# expect:        29],
# expect:       maxlen=50)
# expect: deque([   0,
# expect:           1,
# expect:           2,
# expect:           3,
# expect:           4,
# expect:           5,
# expect:           6,
# expect:           7,
# expect:           8,
# expect:           9,
# expect:           10,
# expect:           11,
# expect:           12,
# expect:           13,
# expect:           14,
# expect:           15,
# expect:           16,
# expect:           17,
# expect:           18,
# expect:           19,
# expect:           20,
# expect:           21,
# expect:           22,
# expect:           23,
# expect:           24,
# expect:           25,
# expect:           26,
# expect:           27,
# expect:           28,
# expect:           29],
# expect:       maxlen=50)
# expect: deque([0, 1, 2, 3, 4, 5, 6, 7,
# expect:        8, 9, 10, 11, 12, 13,
# expect:        14, 15, 16, 17, 18, 19,
# expect:        20, 21, 22, 23, 24, 25,
# expect:        26, 27, 28, 29],
# expect:       maxlen=50)
# expect: deque([0,
# expect:        1,
# expect:        2,
# expect:        3,
# expect:        4,
# expect:        5,
# expect:        6,
# expect:        7,
# expect:        8,
# expect:        9,
# expect:        10,
# expect:        11,
# expect:        12,
# expect:        13,
# expect:        14,
# expect:        15,
# expect:        16,
# expect:        17,
# expect:        18,
# expect:        19,
# expect:        20,
# expect:        21,
# expect:        22,
# expect:        23,
# expect:        24,
# expect:        25,
# expect:        26,
# expect:        27,
# expect:        28,
# expect:        29],
# expect:       maxlen=50)
# expect: deque([0,
# expect:        1,
# expect:        2,
# expect:        3,
# expect:        4,
# expect:        5,
# expect:        6,
# expect:        7,
# expect:        8,
# expect:        9,
# expect:        10,
# expect:        11,
# expect:        12,
# expect:        13,
# expect:        14,
# expect:        15,
# expect:        16,
# expect:        17,
# expect:        18,
# expect:        19,
# expect:        20,
# expect:        21,
# expect:        22,
# expect:        23,
# expect:        24,
# expect:        25,
# expect:        26,
# expect:        27,
# expect:        28,
# expect:        29],
# expect:       maxlen=50)
# expect: namespace(a=1,
# expect:           b='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')
# expect: namespace(a=1,
# expect:           b='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')
# expect: namespace(a=1,
# expect:           b='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')
# expect: namespace(a=1,
# expect:           b='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')
# expect: namespace(a=1,
# expect:           b='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')
# expect: mappingproxy({0: 'vvvvvvvvvv',
# expect:               1: 'vvvvvvvvvv',
# expect:               2: 'vvvvvvvvvv',
# expect:               3: 'vvvvvvvvvv',
# expect:               4: 'vvvvvvvvvv',
# expect:               5: 'vvvvvvvvvv',
# expect:               6: 'vvvvvvvvvv',
# expect:               7: 'vvvvvvvvvv',
# expect:               8: 'vvvvvvvvvv',
# expect:               9: 'vvvvvvvvvv'})
# expect: mappingproxy({   0: 'vvvvvvvvvv',
# expect:                  1: 'vvvvvvvvvv',
# expect:                  2: 'vvvvvvvvvv',
# expect:                  3: 'vvvvvvvvvv',
# expect:                  4: 'vvvvvvvvvv',
# expect:                  5: 'vvvvvvvvvv',
# expect:                  6: 'vvvvvvvvvv',
# expect:                  7: 'vvvvvvvvvv',
# expect:                  8: 'vvvvvvvvvv',
# expect:                  9: 'vvvvvvvvvv'})
# expect: mappingproxy({0: 'vvvvvvvvvv',
# expect:               1: 'vvvvvvvvvv',
# expect:               2: 'vvvvvvvvvv',
# expect:               3: 'vvvvvvvvvv',
# expect:               4: 'vvvvvvvvvv',
# expect:               5: 'vvvvvvvvvv',
# expect:               6: 'vvvvvvvvvv',
# expect:               7: 'vvvvvvvvvv',
# expect:               8: 'vvvvvvvvvv',
# expect:               9: 'vvvvvvvvvv'})
# expect: mappingproxy({0: 'vvvvvvvvvv',
# expect:               1: 'vvvvvvvvvv',
# expect:               2: 'vvvvvvvvvv',
# expect:               3: 'vvvvvvvvvv',
# expect:               4: 'vvvvvvvvvv',
# expect:               5: 'vvvvvvvvvv',
# expect:               6: 'vvvvvvvvvv',
# expect:               7: 'vvvvvvvvvv',
# expect:               8: 'vvvvvvvvvv',
# expect:               9: 'vvvvvvvvvv'})
# expect: mappingproxy({0: 'vvvvvvvvvv',
# expect:               1: 'vvvvvvvvvv',
# expect:               2: 'vvvvvvvvvv',
# expect:               3: 'vvvvvvvvvv',
# expect:               4: 'vvvvvvvvvv',
# expect:               5: 'vvvvvvvvvv',
# expect:               6: 'vvvvvvvvvv',
# expect:               7: 'vvvvvvvvvv',
# expect:               8: 'vvvvvvvvvv',
# expect:               9: 'vvvvvvvvvv'})
# expect: ChainMap({'a': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'},
# expect:          {'b': 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'})
# expect: ChainMap({   'a': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'},
# expect:          {   'b': 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'})
# expect: ChainMap({'a': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'},
# expect:          {'b': 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'})
# expect: ChainMap({'a': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'},
# expect:          {'b': 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'})
# expect: ChainMap({'a': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'},
# expect:          {'b': 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'})
# expect: {None: 3, 2: 1, 'a': 2}
# expect: {None: 3, 2: 1, 'a': 2}
# expect: {None: 3, 2: 1, 'a': 2}
# expect: {None: 3, 2: 1, 'a': 2}
# expect: {2: 1,
# expect:  'a': 2,
# expect:  None: 3}
# expect: {(0, 5): 4, (1, 2): 3}
# expect: {(0, 5): 4, (1, 2): 3}
# expect: {(0, 5): 4, (1, 2): 3}
# expect: {(0, 5): 4, (1, 2): 3}
# expect: {(1, 2): 3,
# expect:  (0, 5): 4}
# expect: bytearray(b'abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabca'
# expect:           b'bcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabc')
# expect: bytearray(b'abcabcabcabcabcabcabcabc'
# expect:           b'abcabcabcabcabcabcabcabc'
# expect:           b'abcabcabcabcabcabcabcabc'
# expect:           b'abcabcabcabcabcabcabcabc'
# expect:           b'abcabcabcabcabcabcabcabc')
# expect: bytearray(b'abcabcabcabcabca'
# expect:           b'bcabcabcabcabcab'
# expect:           b'cabcabcabcabcabc'
# expect:           b'abcabcabcabcabca'
# expect:           b'bcabcabcabcabcab'
# expect:           b'cabcabcabcabcabc'
# expect:           b'abcabcabcabcabca'
# expect:           b'bcabcabc')
# expect: bytearray(b'abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabca'
# expect:           b'bcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabc')
# expect: bytearray(b'abca'
# expect:           b'bcab'
# expect:           b'cabc'
# expect:           b'abca'
# expect:           b'bcab'
# expect:           b'cabc'
# expect:           b'abca'
# expect:           b'bcab'
# expect:           b'cabc'
# expect:           b'abca'
# expect:           b'bcab'
# expect:           b'cabc'
# expect:           b'abca'
# expect:           b'bcab'
# expect:           b'cabc'
# expect:           b'abca'
# expect:           b'bcab'
# expect:           b'cabc'
# expect:           b'abca'
# expect:           b'bcab'
# expect:           b'cabc'
# expect:           b'abca'
# expect:           b'bcab'
# expect:           b'cabc'
# expect:           b'abca'
# expect:           b'bcab'
# expect:           b'cabc'
# expect:           b'abca'
# expect:           b'bcab'
# expect:           b'cabc')
# expect: 100000000000000000000
# expect: 100000000000000000000
# expect: 100000000000000000000
# expect: 100000000000000000000
# expect: 100000000000000000000
# expect: 1.5
# expect: 1.5
# expect: 1.5
# expect: 1.5
# expect: 1.5
# expect: None
# expect: None
# expect: None
# expect: None
# expect: None
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
r = [1]; r.append(r)
ev("pprint.isrecursive(r)", "pprint.isreadable(r)", "pprint.isreadable([1])", "pprint.isreadable(object())", "pprint.saferepr([1, 'a'])", "pprint.saferepr(r).split('id=')[0]", "pformat(r).split('id=')[0]", "pformat([1]*3, width=0)", "pformat(1, indent=-1)", "pformat(1, depth=0)", "pformat(1234567, underscore_numbers=True)", "sorted(pprint.__all__)", "pformat({'b':1,'a':2})", "pformat({'b':1,'a':2}, sort_dicts=False)")
# expect: pprint.isrecursive(r) -> True
# expect: pprint.isreadable(r) -> True
# expect: pprint.isreadable([1]) -> True
# expect: pprint.isreadable(object()) -> False
# expect: pprint.saferepr([1, 'a']) -> [1, 'a']
# expect: pprint.saferepr(r).split('id=')[0] -> "[1, 'a']"
# expect: pformat(r).split('id=')[0] -> '"[1, \'a\']"'
# expect: pformat([1]*3, width=0) => ValueError width must be != 0
# expect: pformat(1, indent=-1) => ValueError indent must be >= 0
# expect: pformat(1, depth=0) => ValueError depth must be > 0
# expect: pformat(1234567, underscore_numbers=True) -> 1_234_567
# expect: sorted(pprint.__all__) -> ['PrettyPrinter', 'isreadable', 'isrecursive', 'pformat', 'pp', 'pprint', 'saferepr']
# expect: pformat({'b':1,'a':2}) -> {'a': 2, 'b': 1}
# expect: pformat({'b':1,'a':2}, sort_dicts=False) -> {'b': 1, 'a': 2}
pprint.pprint({'z': 1, 'a': [1, 2]}); pp({'z': 1, 'a': 2}); pprint.pprint('x', indent=2)
# expect: {'a': [1, 2], 'z': 1}
# expect: {'z': 1, 'a': 2}
# expect: 'x'
class W:
    def __init__(self): self.t = []
    def write(self, s): self.t.append(s)
w = W(); pprint.pprint([1, [2]], stream=w); print(w.t)  # expect: ['[1, [2]]', '\n']
n = []
for i in range(100000): n = [n]
try: pformat(n)
except RecursionError: print('RecursionError')
# expect: RecursionError
