import sys
S = sys.getsizeof
for n in [0, 1, 5, 6, 10, 11, 20, 22, 43, 86, 171]:
    keys = list(range(n))
    print(n, S({k: 0 for k in keys}), S(dict.fromkeys(keys)), S(dict(zip(keys, keys))), S(dict([(k, k) for k in keys])))  # expect: 0 64 64 64 64
    # expect: 1 224 224 224 224
    # expect: 5 224 224 224 224
    # expect: 6 352 352 352 352
    # expect: 10 352 352 352 352
    # expect: 11 632 632 632 632
    # expect: 20 632 632 632 632
    # expect: 22 1168 1168 1168 1168
    # expect: 43 2264 2264 2264 2264
    # expect: 86 4688 4688 4688 4688
    # expect: 171 9304 9304 9304 9304
