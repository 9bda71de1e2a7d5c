from __future__ import annotations
class A:
    x: int = 5
    y: list[undefined, "quoted", -1, 1j, 1.5e300, lambda a, *b, c=1: (a, b)]
    z: f"{x!r:>{y}}" + (a if b else c)
    w: {1: 2, **d} | {1, 2} | [i for i in x if i] | {k: v for k, v in z} | (yield_ for q in r)
    v: a.b[c:d, ::e](f, *g, h=i, **j) and not k or l < m <= n is not o not in p
    u: "string" 'joined' if 0 else ...
    s: await_ @ b ** -c // ~d % e << f >> g & h ^ i | j
def f(a: undefined, *b: nope[1], c: x.y = 5) -> None | z: pass
print(A.__annotations__)
print(f.__annotations__)
v: zzz = 5
print(__annotations__)
for s in ("x: (y := 1)", "x: (yield)", "def f(a: (yield from b)) -> (c := 5): pass", "def f(*a: [b := 1]): pass", "x: [i for i in (j := 1)]"):
    try: print(compile("from __future__ import annotations\n" + s, "<s>", "exec").co_flags)
    except SyntaxError as e: print(e.msg, e.lineno, e.offset)
# expect: {'x': 'int', 'y': "list[undefined, 'quoted', -1, 1j, 1.5e+300, lambda a, *b, c=1: (a, b)]", 'z': "f'{x!r:>{y}}' + (a if b else c)", 'w': '{1: 2, **d} | {1, 2} | [i for i in x if i] | {k: v for k, v in z} | (yield_ for q in r)', 'v': 'a.b[c:d, ::e](f, *g, h=i, **j) and not k or l < m <= n is not o not in p', 'u': "'stringjoined' if 0 else ...", 's': 'await_ @ b ** (-c) // ~d % e << f >> g & h ^ i | j'}
# expect: {'a': 'undefined', 'b': 'nope[1]', 'c': 'x.y', 'return': 'None | z'}
# expect: {'v': 'zzz'}
# expect: named expression cannot be used within an annotation 2 5
# expect: yield expression cannot be used within an annotation 2 5
# expect: yield expression cannot be used within an annotation 2 11
# expect: named expression cannot be used within an annotation 2 12
# expect: named expression cannot be used within an annotation 2 17
