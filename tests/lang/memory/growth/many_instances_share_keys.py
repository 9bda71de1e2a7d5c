import sys
S = sys.getsizeof
class P:
    def __init__(self, i):
        self.a = i
        self.b = i
        if i % 2: self.c = i
ps = [P(i) for i in range(50)]
print(S(ps[0].__dict__), S(ps[1].__dict__), S(P(0).__dict__))  # expect: 96 96 96
ps[0].late = 1
print(S(ps[0].__dict__), S(ps[2].__dict__), list(ps[0].__dict__))  # expect: 96 96 ['a', 'b', 'late']
q = P(1)
del q.a
q.a = 5
print(list(q.__dict__), S(q.__dict__))  # expect: ['b', 'c', 'a'] 96
class Q(P): pass
print(S(Q(1).__dict__), S(P(1).__dict__))  # expect: 296 96
for n in range(40): setattr(ps[3], f"x{n}", n)
print(S(ps[3].__dict__), S(P(0).__dict__))  # expect: 1584 96
