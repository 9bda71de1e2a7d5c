# collector: off, auto
import gc
def g(a, b):
    c = [a]
    yield c
    yield b
it = g("x", "y")
print([r for r in gc.get_referents(it) if isinstance(r, str)][:2])  # expect: ['g', 'g']
l = next(it)
print(any(r is l for r in gc.get_referents(it)), gc.is_tracked(it))  # expect: True True
list(it)
print([r for r in gc.get_referents(it) if isinstance(r, list)])  # expect: []
