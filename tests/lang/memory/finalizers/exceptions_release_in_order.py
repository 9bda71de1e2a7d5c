class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, end=" ")
def f(n):
    d = D(f"f{n}")
    if n: f(n - 1)
    else: raise ValueError
try:
    f(2)
except ValueError:
    print("handler", end=" ")
print("after")  # expect: handler del f0 del f1 del f2 after
class E(Exception):
    def __del__(self): print("del exception", end=" ")
try:
    raise E
except E:
    pass
print("no name")  # expect: del exception no name
try:
    raise E
except E as e:
    print("named", end=" ")
print("named gone")  # expect: named del exception named gone
try:
    try: raise E
    except E: raise ValueError
except ValueError:
    print("context alive", end=" ")
print("context gone")  # expect: context alive del exception context gone
def g():
    try: raise E
    except E: return 1
g()
print("returned from handler")  # expect: del exception returned from handler
for i in range(2):
    try: raise E
    except E: continue
print("continued")  # expect: del exception del exception continued
