import sys
from collections import defaultdict
S = sys.getsizeof
d = defaultdict(list)
print(S(d))  # expect: 72
d["a"]
print(S(d))  # expect: 192
for i in range(10): d[i]
print(S(d), len(d))  # expect: 640 11
print(S(defaultdict(int, {"a": 1})), S(defaultdict(int, a=1)), S(d.copy()))  # expect: 192 192 640
