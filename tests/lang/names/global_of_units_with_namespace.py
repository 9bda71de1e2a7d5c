# A global statement in a nested block makes a unit's own uses of the name global, even when exec has locals of its own.
g={};l={}
exec("[y:=x for x in (1,)]\nz=2\nprint(y)\ny=5\ndel y", g, l)
print('y' in g, 'y' in l, 'z' in l)
g={};l={}
exec("""
def f():
    global q, C, m, D
    class C: pass
    q = 1
q: int = 3
for m in (1,): pass
import sys as D
class E:
    def g(self):
        global r
    r = 5
    print(r)
r = 6
""", g, l)
print(sorted(k for k in g if k!='__builtins__'), sorted(l))
g={};l={'x':1}
print(eval("(x:=3)", g, l), 'x' in g, l)
print(eval("[x:=3 for i in (1,)]", g, l), 'x' in g, l)

# expect: 1
# expect: False False True
# expect: 5
# expect: ['D', 'm', 'q', 'r'] ['E', '__annotations__', 'f']
# expect: 3 False {'x': 3}
# expect: [3] True {'x': 3}
