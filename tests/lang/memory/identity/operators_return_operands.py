a, b = [1], []
print((a or b) is a, (a and b) is b, (b or a) is a, (a if b else b) is b)  # expect: True True True True
print(max(a, b) is a, min(a, b) is b, sorted([a])[0] is a, [a][0] is a, (a,)[0] is a, {1: a}[1] is a)  # expect: True True True True True True
print(next(iter([a])) is a, list(map(lambda v: v, [a]))[0] is a, [*[a]][0] is a, list({1: a}.values())[0] is a)  # expect: True True True True
print(sum([a], b) is a, getattr(5, "nope", a) is a, {}.get(1, a) is a, {}.setdefault(1, a) is a, [a].pop() is a)  # expect: False True True True True
