s = {1, 2}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e:
    print(e)  # expect: Set changed size during iteration
s = {1, 2, 3}
try:
    for x in s: s.discard(x)
except RuntimeError as e:
    print(e)  # expect: Set changed size during iteration
s = {1}
for x in s:
    s.remove(x); s.add(x)
print(s)  # expect: {1}
