def other(n): return ("other", n)
def f(n):
    local = n * 2
    f.__code__ = other.__code__
    local += 1
    return ("old", n, local)
print(f(1))  # expect: ('old', 1, 3)
print(f(2))  # expect: ('other', 2)
def counting(n):
    while n:
        yield n
        n -= 1
def letters(n):
    yield "a"
    yield "b"
g = counting(3)
print(next(g))  # expect: 3
counting.__code__ = letters.__code__
print(list(g), list(counting(3)))  # expect: [2, 1] ['a', 'b']
def deep(n):
    if n == 0:
        deep.__code__ = (lambda n: "new").__code__
        return [deep(5)]
    return deep(n - 1) + [n]
print(deep(3))  # expect: ['new', 1, 2, 3]
def with_cell():
    x = 1
    def inner(): return x
    return inner
inner = with_cell()
try:
    inner.__code__ = other.__code__
except ValueError as e:
    print(e)  # expect: inner() requires a code object with 1 free vars, not 0
try:
    other.__code__ = inner.__code__
except ValueError as e:
    print(e)  # expect: other() requires a code object with 0 free vars, not 1
def y_cell():
    y = "unused"
    def inner2(): return [y]
    return inner2
inner.__code__ = y_cell().__code__
print(inner())  # expect: [1]
