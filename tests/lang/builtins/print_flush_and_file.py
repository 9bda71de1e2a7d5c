import sys
print("a", "b", sep="", end="|", flush=True)
print()  # expect: ab|
print("to stderr", file=sys.stderr)
print("x", file=None)  # expect: x
print(*[], sep="x")  # expect:
print("a\tb\n", end="")  # expect: a	b
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
w = W()
print(1, 2, sep="-", file=w)
print(w.parts)  # expect: ['1', '-', '2', '\n']
try:
    print(1, file=5)
except AttributeError as e:
    print(e)  # expect: 'int' object has no attribute 'write'
