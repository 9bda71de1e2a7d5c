import sys
n = sys.stdout.write("written\n")  # expect: written
print(n)  # expect: 8
sys.stdout.flush()
class Cap:
    def __init__(self): self.s = ""
    def write(self, t): self.s += t
    def flush(self): pass
old = sys.stdout
sys.stdout = Cap()
print("captured", 1)
s = sys.stdout.s
sys.stdout = old
print(repr(s), sys.__stdout__ is old)  # expect: 'captured 1\n' True
