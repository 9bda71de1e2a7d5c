import sys
S = sys.getsizeof
print(S(range(3)), S(range(10**30)), S(slice(1)), S(slice(1, 2, 3)))  # expect: 48 48 56 56
print(S(iter([])), S(iter(())), S(iter("")), S(iter({})), S(iter(set())), S(iter(range(3))), S(iter(b"")))  # expect: 48 48 48 72 64 40 48
print(S(iter({}.items())), S({}.keys()), S({}.values()), S({}.items()))  # expect: 72 40 40 40
print(S(enumerate([])), S(zip()), S(zip([1], [2])), S(map(abs, [])), S(filter(None, [])), S(reversed([])), S(reversed(())))  # expect: 72 64 64 48 48 48 48
print(S(iter(lambda: 1, 2)), S(reversed({})), S(iter(range(10**30))))  # expect: 48 72 40
