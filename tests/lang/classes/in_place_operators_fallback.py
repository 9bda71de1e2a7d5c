class A:
    def __init__(self, v): self.v = v
    def __add__(self, o): return A(self.v + o)
    def __iadd__(self, o):
        if o < 0: return NotImplemented
        self.v += o * 100
        return self
a = b = A(1)
a += 2
print(a.v, a is b)  # expect: 201 True
a += -5
print(a.v, a is b, b.v)  # expect: 196 False 201
class B:
    def __isub__(self, o): return "replaced"
x = B()
x -= 1
print(x)  # expect: replaced
l = [1]
l += "ab"; l *= 2
print(l)  # expect: [1, 'a', 'b', 1, 'a', 'b']
s = {1}
t = s
s |= {2}; s -= {1}
print(s, s is t)  # expect: {2} True
d = e = {}
d |= {"k": 1}
print(e)  # expect: {'k': 1}
n = m = 5
n += 1
print(m)  # expect: 5
