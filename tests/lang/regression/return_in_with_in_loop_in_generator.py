class M:
    def __init__(self, l): self.l = l
    def __enter__(self): self.l.append("in")
    def __exit__(self, *a): self.l.append("out")
log = []
def g():
    for i in range(3):
        with M(log):
            yield i
            if i == 1: return "r"
print(list(g()), log)  # expect: [0, 1] ['in', 'out', 'in', 'out']
