d = {1: 1, 2: 2}
try:
    for k in d: d[k + 10] = 0
except RuntimeError as e:
    print(e)  # expect: dictionary changed size during iteration
d = {1: 1, 2: 2, 3: 3}
try:
    for k in d: del d[k]
except RuntimeError as e:
    print(e)  # expect: dictionary changed size during iteration
d = {1: 1, 2: 2}
for k in d: d[k] = k * 10
print(d)  # expect: {1: 10, 2: 20}
d = {1: 1}
it = iter(d)
next(it)
d[2] = 2
try:
    next(it)
except RuntimeError as e:
    print(e)  # expect: dictionary changed size during iteration
print(next(it, "exhausted"))  # raises: RuntimeError: dictionary changed size during iteration
d = {1: 1, 2: 2}
try:
    for k, v in d.items():
        d.pop(k); d[k] = v; d[k + 100] = 1
except RuntimeError as e:
    print(e)
e = {0: 0}
try:
    for k in e:
        del e[k]
        e[k + 1] = 0
        if k > 20: break
except RuntimeError as x:
    print(x)
