class E(Exception): pass
def boom(*a): raise E("boom")
for f in [lambda: sorted([2, 1], key=boom), lambda: list(map(boom, [1])), lambda: max([1, 2], key=boom), lambda: list(filter(boom, [1])), lambda: min(map(boom, "a")), lambda: sum(boom(x) for x in [1]), lambda: any(map(boom, [1])), lambda: [*map(boom, [1])], lambda: dict(map(boom, [1])), lambda: "".join(map(boom, [1])), lambda: print(*map(boom, [1])), lambda: [1].sort(key=boom), lambda: [].extend(map(boom, [1])), lambda: set().update(map(boom, [1])), lambda: {}.update(map(boom, [1]))]:
    try:
        f()
    except E as e:
        print(e, end=" ")
print()  # expect: boom boom boom boom boom boom boom boom boom boom boom boom boom boom boom
